package org.kommunalcampus.catalogue;

import java.util.Set;

/** Modules entered, left or changed in what the public sees. A bulk of changes is one event. */
public record ModulesChanged(Set<ModuleId> modules, Change change) {

    /** What happened to the modules. */
    public enum Change {
        /** All of them became visible. */
        PUBLISHED,
        /** Some were visible before; each may have become visible, look different or have left. */
        CHANGED,
        /** All of them left. */
        WITHDRAWN
    }

    /** Keeps its own copy of the ids. */
    public ModulesChanged {
        modules = Set.copyOf(modules);
    }
}
