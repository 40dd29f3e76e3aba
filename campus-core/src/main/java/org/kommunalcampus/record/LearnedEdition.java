package org.kommunalcampus.record;

/**
 * Which edition of its module somebody completed, and what that one asks for.
 *
 * @param leastPoints per cent of the points from which on they prove an achievement
 */
record LearnedEdition(int number, int leastPoints) {}
