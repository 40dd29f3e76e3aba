package org.kommunalcampus.talk;

import java.util.UUID;

/** Identifies a qualification talk. */
public record TalkId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static TalkId of(String text) {
        return new TalkId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static TalkId next() {
        return new TalkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
