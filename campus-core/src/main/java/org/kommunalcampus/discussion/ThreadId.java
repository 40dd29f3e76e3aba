package org.kommunalcampus.discussion;

import java.util.UUID;

/** Identifies a thread. */
public record ThreadId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ThreadId of(String text) {
        return new ThreadId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ThreadId next() {
        return new ThreadId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
