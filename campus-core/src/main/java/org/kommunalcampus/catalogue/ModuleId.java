package org.kommunalcampus.catalogue;

import java.util.UUID;

/** Identifies a module, a unit of learning with one common objective. */
public record ModuleId(UUID value) implements Comparable<ModuleId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ModuleId of(String text) {
        return new ModuleId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ModuleId next() {
        return new ModuleId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ModuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
