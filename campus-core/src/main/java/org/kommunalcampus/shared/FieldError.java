package org.kommunalcampus.shared;

/**
 * One thing that is wrong with the input.
 *
 * @param pointer JSON pointer to the field, e.g. {@code /title}
 * @param code stable, lower case with hyphens, e.g. {@code required}
 * @param detail a sentence for people
 */
public record FieldError(String pointer, String code, String detail) {}
