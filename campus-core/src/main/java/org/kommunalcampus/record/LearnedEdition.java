package org.kommunalcampus.record;

import org.jspecify.annotations.Nullable;

/**
 * Which edition of its module somebody completed, and what that one asks for.
 *
 * @param number {@code null} where it was not kept
 * @param leastPoints per cent of the points from which on they prove an achievement
 */
record LearnedEdition(@Nullable Integer number, int leastPoints) {}
