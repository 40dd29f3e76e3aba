package org.kommunalcampus.profile;

import java.util.UUID;

/** Identifies one proof of one level. */
public record AttestationId(UUID value) implements Comparable<AttestationId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static AttestationId of(String text) {
        return new AttestationId(UUID.fromString(text));
    }

    @Override
    public int compareTo(AttestationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
