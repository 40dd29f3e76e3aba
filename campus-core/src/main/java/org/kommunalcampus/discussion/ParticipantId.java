package org.kommunalcampus.discussion;

import java.util.UUID;

/** Identifies how somebody appears in the conversations about one module; leads to nobody. */
public record ParticipantId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ParticipantId of(String text) {
        return new ParticipantId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ParticipantId next() {
        return new ParticipantId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
