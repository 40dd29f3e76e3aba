package org.kommunalcampus.study;

import org.jspecify.annotations.Nullable;

/**
 * How far a homework is; the best grade counts.
 *
 * @param handedIn how often something was handed in
 * @param waiting whether the latest of it has no grade yet
 * @param points of the best grade, {@code null} before the first
 */
public record HomeworkResult(
        int handedIn, boolean waiting, @Nullable Integer points) {

    /** Nothing was handed in. */
    public static final HomeworkResult NONE = new HomeworkResult(0, false, null);
}
