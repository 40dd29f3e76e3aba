package org.kommunalcampus.interview;

/**
 * What is wrong with a guide.
 *
 * @param line of the text, from 1
 * @param pointer names the field (RFC 6901), empty for the whole
 * @param code stable, lower case with hyphens
 * @param detail for programs and logs
 */
public record GuideProblem(int line, String pointer, String code, String detail) {}
