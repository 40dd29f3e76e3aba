package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/** Mends likely slips: words that no module writes are replaced by the most similar one that some module does. */
final class Suggestion {

    private static final DirectSpellChecker SPELLING = new DirectSpellChecker();

    private Suggestion() {}

    /** The input with other words, or {@code null} when there is nothing to mend or nothing similar. */
    static @Nullable String of(String input, List<QueryWord> words, IndexReader reader) throws IOException {
        WordQuery query = new WordQuery(reader);
        String mended = input;
        for (QueryWord word : words) {
            if (!query.isWritten(word)) {
                SuggestWord[] similar = SPELLING.suggestSimilar(
                        new Term(Fields.WORDS, word.written()), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
                if (similar.length > 0) {
                    mended = replace(mended, word.written(), similar[0].string);
                }
            }
        }
        return mended.equals(input) ? null : mended.strip();
    }

    /** Replaces the word in whatever case it was typed; a capital at its beginning is kept. */
    private static String replace(String text, String written, String similar) {
        int start = text.toLowerCase(Locale.ROOT).indexOf(written);
        if (start < 0 || start + written.length() > text.length()) {
            return text;
        }
        boolean capital = Character.isUpperCase(text.charAt(start));
        String word = capital ? Character.toUpperCase(similar.charAt(0)) + similar.substring(1) : similar;
        return text.substring(0, start) + word + text.substring(start + written.length());
    }
}
