package org.kommunalcampus.interview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A question that the person has answered.
 *
 * @param question what the answer can be taken back by
 * @param text as it was asked
 * @param chosen the options that were chosen
 * @param written the person's own words, {@code null} for none
 * @param entries how many entries of the profile came of it
 */
public record AnsweredQuestion(
        String question,
        LocalizedText text,
        List<LocalizedText> chosen,
        @Nullable String written,
        int entries,
        Instant answeredAt) {

    /** Keeps a copy. */
    public AnsweredQuestion {
        chosen = List.copyOf(chosen);
    }
}
