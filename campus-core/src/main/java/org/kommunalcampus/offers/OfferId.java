package org.kommunalcampus.offers;

import java.util.UUID;

/** Identifies an offer. */
public record OfferId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static OfferId of(String text) {
        return new OfferId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static OfferId next() {
        return new OfferId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
