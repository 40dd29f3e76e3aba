package org.kommunalcampus.quality.check;

/**
 * A finding in the reader's language.
 *
 * @param pointer JSON pointer of the field
 * @param criterion name of the rule, stable
 * @param detail what is wrong
 * @param proposal what to do about it
 */
public record WordedFinding(Severity severity, String pointer, String criterion, String detail, String proposal) {}
