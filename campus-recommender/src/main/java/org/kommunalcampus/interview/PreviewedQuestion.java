package org.kommunalcampus.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A question as people would see it.
 *
 * @param options in order, with what they suggest as the guide writes it
 * @param after the question on whose answer it depends, {@code null} for none
 */
public record PreviewedQuestion(
        String id,
        AnswerMode kind,
        LocalizedText text,
        List<PreviewedOption> options,
        @Nullable String after) {

    /**
     * An option as people would see it.
     *
     * @param suggests what it speaks for, e.g. {@code KOMMUNAL:VR7@4}
     */
    public record PreviewedOption(LocalizedText text, List<String> suggests) {}
}
