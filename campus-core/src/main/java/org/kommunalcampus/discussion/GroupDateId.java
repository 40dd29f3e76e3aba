package org.kommunalcampus.discussion;

import java.util.UUID;

/** Identifies a date of a learning group. */
public record GroupDateId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static GroupDateId of(String text) {
        return new GroupDateId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static GroupDateId next() {
        return new GroupDateId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
