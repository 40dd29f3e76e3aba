package org.kommunalcampus.shared;

import java.util.UUID;

/** Identifies a person employed by a municipality. */
public record MemberId(UUID value) implements Comparable<MemberId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static MemberId next() {
        return new MemberId(UUID.randomUUID());
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
