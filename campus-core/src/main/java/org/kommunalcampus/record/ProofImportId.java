package org.kommunalcampus.record;

import java.util.UUID;

/** Identifies a table of proofs that HR brought in. */
public record ProofImportId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ProofImportId of(String text) {
        return new ProofImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
