package org.kommunalcampus.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One word of what somebody typed.
 *
 * @param written in lower case
 * @param german its German stem
 * @param english its English stem
 * @param parts stems of the parts of a German compound, empty for other words
 */
record QueryWord(String written, String german, String english, List<String> parts) {

    /** Longer inputs are not words but accidents or attacks. */
    private static final int MOST_CHARACTERS = 300;

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 60;

    /** Words that fit everything here; they count only where nothing else is asked for. */
    private static final Set<String> SAYS_NOTHING = Set.of(
            "kurs",
            "kurse",
            "seminar",
            "seminare",
            "schulung",
            "schulungen",
            "lehrgang",
            "training",
            "workshop",
            "modul",
            "module",
            "weiterbildung",
            "fortbildung");

    /** The words of the input that carry a meaning; none for {@code null}, for punctuation, for stop words alone. */
    static List<QueryWord> of(@Nullable String input, TextAnalysis analysis, Compounds compounds) {
        List<QueryWord> words = new ArrayList<>();
        if (input == null) {
            return words;
        }
        String bounded = input.substring(0, Math.min(input.length(), MOST_CHARACTERS));
        for (String written : analysis.words(bounded)) {
            List<String> german = analysis.german(written);
            List<String> english = analysis.english(written);
            if (!german.isEmpty() && !english.isEmpty() && written.length() <= LONGEST_WORD) {
                List<String> parts = analysis.folded(written).stream()
                        .flatMap(folded -> compounds.halves(folded).stream())
                        .filter(part -> !SAYS_NOTHING.contains(part))
                        .flatMap(part -> analysis.german(part).stream())
                        .toList();
                words.add(new QueryWord(written, german.getFirst(), english.getFirst(), parts));
            }
        }
        List<QueryWord> telling = words.stream()
                .filter(word -> !SAYS_NOTHING.contains(word.written()))
                .toList();
        List<QueryWord> chosen = telling.isEmpty() ? words : telling;
        return chosen.subList(0, Math.min(chosen.size(), MOST_WORDS));
    }
}
