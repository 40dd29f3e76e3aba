package org.kommunalcampus.quality;

/**
 * Somebody of the Beirat who may take a seat.
 *
 * @param key how the platform knows the person
 */
public record Reviewer(String key, String name) {}
