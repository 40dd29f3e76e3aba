package org.kommunalcampus.catalogue;

import java.util.Set;

/** Sessions of these modules were added, moved or cancelled, or one became full or has a seat again. */
public record SessionsChanged(Set<ModuleId> modules) {

    /** Keeps its own copy of the ids. */
    public SessionsChanged {
        modules = Set.copyOf(modules);
    }
}
