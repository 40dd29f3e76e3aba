package org.kommunalcampus.content;

import java.util.UUID;

/** Identifies an element of a module through all of its editions. */
public record ElementId(UUID value) implements Comparable<ElementId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ElementId of(String text) {
        return new ElementId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ElementId next() {
        return new ElementId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ElementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
