package org.kommunalcampus.catalogue.search;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings together what one stem of German cannot: women and men ({@code Lotsin, Lotse}), who does and what is done ({@code Mitarbeitende, Mitarbeiter}),
 * nouns and their verbs ({@code Bewertung, bewerten; Kommunikation, kommunizieren}). Stands before the stemmer, on folded words.
 */
final class GermanEndings extends TokenFilter {

    private static final Pattern WOMEN = Pattern.compile("(.{3,}?)innen");
    private static final Pattern WOMAN = Pattern.compile(
            "(.*(?:er|ist|ent|ant|tor|sor|lots|arzt|anwalt|rat|amt|log|nom|eut|ling|eur|chef|kund|kolleg|gast|kretar))in");
    private static final Pattern NO_WOMEN =
            Pattern.compile(".*(?:gewinnen|beginnen|besinnen|gerinnen|spinnen|rechtsinnen)");
    private static final Pattern DOING = Pattern.compile("(.{4,}end)(?:e|en|er|es|em)?");
    private static final Pattern NOUN = Pattern.compile("(.{4,})ungen|(.{4,})ung");
    private static final Pattern LATIN = Pattern.compile("(.{4,})(k?)ation(?:en)?");

    /** Nouns whose verbs mean something else. */
    private static final Set<String> ALONE =
            Set.of("satzung", "zeitung", "bildung", "richtung", "stellung", "losung", "wirkung");

    private static final int SHORTEST_WOMAN = 7;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    GermanEndings(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String before = term.toString();
        String after = bare(before);
        if (!after.equals(before)) {
            term.setEmpty().append(after);
        }
        return true;
    }

    /** The folded word without the ending. */
    static String bare(String word) {
        var women = WOMEN.matcher(word);
        if (women.matches() && !NO_WOMEN.matcher(word).matches()) {
            return women.group(1);
        }
        var woman = WOMAN.matcher(word);
        if (word.length() >= SHORTEST_WOMAN && woman.matches()) {
            return woman.group(1);
        }
        var latin = LATIN.matcher(word);
        if (latin.matches()) {
            return latin.group(1) + (latin.group(2).isEmpty() ? "ier" : "zier");
        }
        var noun = NOUN.matcher(word);
        if (noun.matches() && !ALONE.contains(singular(word))) {
            return noun.group(1) == null ? noun.group(2) : noun.group(1);
        }
        var doing = DOING.matcher(word);
        return doing.matches() && !word.toLowerCase(Locale.ROOT).contains("abend")
                ? doing.group(1).substring(0, doing.group(1).length() - "end".length())
                : word;
    }

    private static String singular(String word) {
        return word.endsWith("en") ? word.substring(0, word.length() - "en".length()) : word;
    }
}
