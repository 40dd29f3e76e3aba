package org.kommunalcampus.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A unit as a row of a list, not yet checked.
 *
 * @param code unique in the municipality, e.g. {@code 10.2}; upper and lower case are the same
 * @param name for people
 * @param parent code of the unit above, {@code null} or blank at the top; may stand below in the list
 */
public record UnitRow(String code, String name, @Nullable String parent) {}
