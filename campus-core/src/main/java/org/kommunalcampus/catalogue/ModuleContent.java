package org.kommunalcampus.catalogue;

import java.util.List;

/**
 * What a provider states about a module at once: its description and its dates.
 *
 * @param sessions coming ones; where none is named, those that are planned stay
 */
public record ModuleContent(ModuleDescription description, List<SessionContent> sessions) {

    /** Keeps its own copy of the sessions. */
    public ModuleContent {
        sessions = List.copyOf(sessions);
    }

    /** A description without dates. */
    public static ModuleContent of(ModuleDescription description) {
        return new ModuleContent(description, List.of());
    }

    /** A draft that has no more than a title. */
    public static ModuleContent titled(String title) {
        return of(ModuleDescription.titled(title));
    }
}
