package org.kommunalcampus.recognition;

import java.util.UUID;

/** Identifies a proof from elsewhere that somebody handed in. */
public record RecognitionId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static RecognitionId of(String text) {
        return new RecognitionId(UUID.fromString(text));
    }

    /** A new, unused id. */
    static RecognitionId next() {
        return new RecognitionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
