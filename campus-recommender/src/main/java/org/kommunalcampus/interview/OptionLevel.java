package org.kommunalcampus.interview;

/**
 * A level that an option speaks for.
 *
 * @param competence as files refer to it, e.g. {@code KOMMUNAL:VR7}
 */
record OptionLevel(String competence, int level) {}
