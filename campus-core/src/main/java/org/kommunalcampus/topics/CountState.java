package org.kommunalcampus.topics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last count.
 *
 * @param number counts the counts; 0 before the first
 * @param learners people who were looked at
 * @param basis what the count was made from, in a form that differs when that has changed
 */
record CountState(long number, @Nullable Instant at, int learners, String basis) {}
