package org.kommunalcampus.interview;

import java.time.Instant;

/**
 * A version of the guide.
 *
 * @param number counts the versions, from 1
 * @param shipped whether it came with the program
 * @param document as JSON
 */
public record GuideView(int number, boolean shipped, Instant publishedAt, String document) {}
