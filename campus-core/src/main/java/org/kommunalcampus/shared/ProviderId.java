package org.kommunalcampus.shared;

import java.util.UUID;

/** Identifies an education provider; part of a caller's belonging, therefore defined here. */
public record ProviderId(UUID value) implements Comparable<ProviderId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ProviderId of(String text) {
        return new ProviderId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ProviderId next() {
        return new ProviderId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ProviderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
