package org.kommunalcampus.provisioning;

import java.util.UUID;

/** Identifies an access of a directory. */
public record DirectoryAccessId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static DirectoryAccessId of(String text) {
        return new DirectoryAccessId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static DirectoryAccessId next() {
        return new DirectoryAccessId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
