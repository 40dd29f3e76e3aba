package org.kommunalcampus.web.layout;

/**
 * A short label beside a title.
 *
 * @param tone what the label signals
 * @param text one to three words in the reader's language
 */
public record Badge(Tone tone, String text) {}
