package org.kommunalcampus.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a provider states about a module at once: its description and its dates.
 *
 * @param sessions coming ones; where none is named, those that are planned stay
 * @param silent pointers and names of fields of which the source says nothing, so that they stay as they are; what is missing otherwise is cleared
 */
public record ModuleContent(ModuleDescription description, List<SessionContent> sessions, Set<String> silent) {

    /** Keeps its own copies. */
    public ModuleContent {
        sessions = List.copyOf(sessions);
        silent = Set.copyOf(silent);
    }

    /** A source that speaks of every field. */
    public ModuleContent(ModuleDescription description, List<SessionContent> sessions) {
        this(description, sessions, Set.of());
    }

    /** A description without dates. */
    public static ModuleContent of(ModuleDescription description) {
        return new ModuleContent(description, List.of());
    }

    /** A draft that has no more than a title. */
    public static ModuleContent titled(String title) {
        return of(ModuleDescription.titled(title));
    }

    /** The same with what is known where the source says nothing. */
    public ModuleContent keeping(ModuleDescription known) {
        if (silent.isEmpty()) {
            return this;
        }
        Map<String, String> fields = new LinkedHashMap<>(description.fields());
        known.fields().forEach((pointer, text) -> {
            if (silent.contains(pointer) || silent.contains(pointer.split("/")[1])) {
                fields.put(pointer, text);
            }
        });
        return new ModuleContent(ModuleDescription.reading(fields).description(), sessions);
    }
}
