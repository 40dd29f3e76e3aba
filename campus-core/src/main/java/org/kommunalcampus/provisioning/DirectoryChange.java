package org.kommunalcampus.provisioning;

/**
 * Something that is not as before.
 *
 * @param field its name in the template of staff files, e.g. {@code familyName}
 * @param before empty for nothing
 * @param after empty for nothing
 */
public record DirectoryChange(String field, String before, String after) {}
