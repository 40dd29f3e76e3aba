package org.kommunalcampus.quality;

import java.time.Instant;

/**
 * What a reviewer notes at a field.
 *
 * @param pointer JSON pointer of the field in the description
 */
public record FieldComment(String pointer, String text, Instant writtenAt) {}
