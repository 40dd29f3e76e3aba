package org.kommunalcampus.catalogue.search;

import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Drops stop words, but not where capitals make them a name: {@code it} is one, {@code IT} is a field of work. Stands before letters are made small. */
final class CapitalsAwareStops extends FilteringTokenFilter {

    private final CharArraySet stops;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    CapitalsAwareStops(TokenStream input, CharArraySet stops) {
        super(input);
        this.stops = stops;
    }

    @Override
    protected boolean accept() {
        String word = term.toString();
        boolean name = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return name || !stops.contains(word.toLowerCase(Locale.ROOT));
    }
}
