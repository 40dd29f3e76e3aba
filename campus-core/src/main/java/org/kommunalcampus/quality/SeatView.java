package org.kommunalcampus.quality;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer in a review.
 *
 * @param reviewer how the platform knows the person
 * @param mine whether it is the reader
 * @param voted whether the vote is in
 * @param grades by code of the criterion; empty while the vote is hidden
 * @param verdict {@code null} while the vote is hidden
 * @param score weighted mean of the grades, 1 to 5; {@code null} while the vote is hidden
 */
public record SeatView(
        String reviewer,
        String name,
        boolean mine,
        @Nullable Bias bias,
        boolean voted,
        Map<String, Integer> grades,
        @Nullable Verdict verdict,
        @Nullable String summary,
        @Nullable Double score) {}
