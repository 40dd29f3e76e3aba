package org.kommunalcampus.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * Why an answer suggests an entry.
 *
 * @param words of the person's own text, empty where options were chosen
 * @param levelWord the word by which the text suggests its level, {@code null} for the usual one
 * @param chosen the options that suggest it
 */
public record SuggestionReason(List<String> words, @Nullable String levelWord, List<LocalizedText> chosen) {

    /** Keeps copies. */
    public SuggestionReason {
        words = List.copyOf(words);
        chosen = List.copyOf(chosen);
    }

    static SuggestionReason words(List<String> words, @Nullable String levelWord) {
        return new SuggestionReason(words, levelWord, List.of());
    }

    static SuggestionReason chosen(List<LocalizedText> options) {
        return new SuggestionReason(List.of(), null, options);
    }
}
