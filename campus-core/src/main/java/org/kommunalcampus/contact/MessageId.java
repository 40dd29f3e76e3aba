package org.kommunalcampus.contact;

import java.util.UUID;

/** Identifies what a provider wrote to a group. */
public record MessageId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static MessageId next() {
        return new MessageId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
