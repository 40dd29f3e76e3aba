package org.kommunalcampus.discussion;

import java.util.UUID;

/** Identifies an invitation to a learning group. */
public record InvitationId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static InvitationId of(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static InvitationId next() {
        return new InvitationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
