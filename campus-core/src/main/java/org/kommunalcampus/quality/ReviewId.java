package org.kommunalcampus.quality;

import java.util.UUID;

/** Identifies a review. */
public record ReviewId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ReviewId of(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ReviewId next() {
        return new ReviewId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
