package org.kommunalcampus.shared;

import java.io.Serializable;

/**
 * Why an import left something out.
 *
 * @param index number of the row or entry in its list, from 0
 * @param pointer JSON pointer to the field; within the row for lists, from the root for documents
 * @param code stable, lower case with hyphens, e.g. {@code unknown-unit}
 * @param detail a sentence for people
 */
public record RejectedRow(int index, String pointer, String code, String detail) implements Serializable {}
