package org.kommunalcampus.venue;

import java.util.UUID;

/** Identifies a room. */
public record VenueId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static VenueId of(String text) {
        return new VenueId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static VenueId next() {
        return new VenueId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
