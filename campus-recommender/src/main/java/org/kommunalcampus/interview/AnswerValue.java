package org.kommunalcampus.interview;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * What a person answers. Nothing at all is an answer too: the question is passed over.
 *
 * @param chosen ids of options
 * @param text own words, {@code null} for none
 */
public record AnswerValue(List<String> chosen, @Nullable String text) {

    static final int LONGEST_TEXT = 2000;
    private static final String POINTER = "/value";

    /** Keeps a copy. */
    public AnswerValue {
        chosen = List.copyOf(chosen);
    }

    /** Options. */
    public static AnswerValue of(String... chosen) {
        return new AnswerValue(List.of(chosen), null);
    }

    /** Own words. */
    public static AnswerValue text(String text) {
        return new AnswerValue(List.of(), text);
    }

    /** The clean answer to a question of this kind; throws {@link Invalid}. */
    AnswerValue checked(AnswerMode kind, Set<String> options) {
        var checks = new FieldChecks();
        String clean = checks.optionalText(POINTER, text, LONGEST_TEXT);
        if (clean != null && kind != AnswerMode.FREE_TEXT) {
            checks.reject(POINTER, "unknown-value", "One of the options is expected.");
        }
        if (!options.containsAll(chosen)) {
            checks.reject(POINTER, "unknown-value", "The question has no such option.");
        }
        boolean several = kind == AnswerMode.SEVERAL;
        if (new HashSet<>(chosen).size() < chosen.size() || (!several && chosen.size() > 1)) {
            checks.reject(POINTER, "too-many", "This many options cannot be chosen.");
        }
        checks.orThrow();
        return new AnswerValue(chosen, clean);
    }
}
