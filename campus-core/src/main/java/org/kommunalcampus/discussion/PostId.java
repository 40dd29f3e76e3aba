package org.kommunalcampus.discussion;

import java.util.UUID;

/** Identifies a post. */
public record PostId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static PostId of(String text) {
        return new PostId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static PostId next() {
        return new PostId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
