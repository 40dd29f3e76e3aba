package org.kommunalcampus.study;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How somebody has done in a test so far; the best attempt counts.
 *
 * @param submitted how many attempts were handed in
 * @param running number of the attempt that is not handed in yet, {@code null} for none
 * @param best number of the best attempt, {@code null} before the first is handed in
 * @param points of the best attempt
 * @param maxPoints that the best attempt could reach
 */
public record TestResult(
        int submitted, @Nullable Integer running, @Nullable Integer best, BigDecimal points, int maxPoints) {

    /** No attempt yet. */
    public static final TestResult NONE = new TestResult(0, null, null, BigDecimal.ZERO, 0);
}
