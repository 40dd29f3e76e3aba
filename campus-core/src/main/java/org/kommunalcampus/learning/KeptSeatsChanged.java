package org.kommunalcampus.learning;

import java.util.Set;
import org.kommunalcampus.catalogue.ModuleId;

/** For whom a seat is free in sessions of these modules may be another than before, although each of them had free seats and has. */
public record KeptSeatsChanged(Set<ModuleId> modules) {

    /** Keeps its own copy of the ids. */
    public KeptSeatsChanged {
        modules = Set.copyOf(modules);
    }
}
