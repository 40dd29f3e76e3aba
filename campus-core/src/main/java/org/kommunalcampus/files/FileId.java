package org.kommunalcampus.files;

import java.util.UUID;

/** Identifies a file that was uploaded; says nothing about its name. */
public record FileId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static FileId next() {
        return new FileId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
