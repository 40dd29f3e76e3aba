package org.kommunalcampus.catalogue.search;

import java.util.List;
import org.kommunalcampus.shared.FieldChecks;

/**
 * What an entry of the list of synonyms says.
 *
 * @param term what people type, in one to four words
 * @param alternatives what modules call it: each is looked for, too, and found where all of its words stand
 * @param mutual whether who types an alternative finds the term as well
 */
public record SynonymContent(String term, List<String> alternatives, boolean mutual) {

    /** Of a term and of an alternative. */
    public static final int MOST_CHARACTERS = 80;

    /** Of an entry. */
    public static final int MOST_ALTERNATIVES = 12;

    /** Keeps its own copy of the alternatives. */
    public SynonymContent {
        alternatives = List.copyOf(alternatives);
    }

    /** The same with clean texts; faults go to the checks. */
    SynonymContent cleaned(FieldChecks checks, TextAnalysis analysis) {
        String cleanTerm = checks.text("/term", term, MOST_CHARACTERS);
        int words = analysis.words(cleanTerm).size();
        if (!cleanTerm.isEmpty() && (words == 0 || words > SynonymRules.MOST_WORDS)) {
            checks.reject("/term", "invalid-term", "A term has one to " + SynonymRules.MOST_WORDS + " words.");
        }
        List<String> clean = alternatives.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (clean.isEmpty()) {
            checks.reject("/alternatives", "required", "A value is required.");
        }
        if (clean.size() > MOST_ALTERNATIVES
                || clean.stream().anyMatch(each -> each.length() > MOST_CHARACTERS || each.contains("|"))) {
            checks.reject(
                    "/alternatives",
                    "invalid-alternatives",
                    "At most " + MOST_ALTERNATIVES + " alternatives of " + MOST_CHARACTERS + " characters, without |.");
        }
        return new SynonymContent(cleanTerm, clean, mutual);
    }
}
