package org.kommunalcampus.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a row of a list, not yet checked.
 *
 * @param code unique in the municipality, e.g. {@code 10.2}; upper and lower case are the same
 * @param name for people
 * @param parent code of the unit above, {@code null} or blank at the top; may stand below in the list
 * @param silent fields of which the list says nothing, so that they stay as they are; what is blank otherwise is cleared
 */
public record UnitRow(String code, String name, @Nullable String parent, Set<String> silent) {

    /** Keeps its own copy of the set. */
    public UnitRow {
        silent = Set.copyOf(silent);
    }

    /** A row that speaks of every field. */
    public UnitRow(String code, String name, @Nullable String parent) {
        this(code, name, parent, Set.of());
    }
}
