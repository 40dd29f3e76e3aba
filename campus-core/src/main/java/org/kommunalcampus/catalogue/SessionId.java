package org.kommunalcampus.catalogue;

import java.util.UUID;

/** Identifies a dated run of a module. */
public record SessionId(UUID value) implements Comparable<SessionId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static SessionId next() {
        return new SessionId(UUID.randomUUID());
    }

    @Override
    public int compareTo(SessionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
