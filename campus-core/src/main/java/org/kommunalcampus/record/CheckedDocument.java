package org.kommunalcampus.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be.
 *
 * @param issuedAt when it was handed out first or signed, {@code null} for what is changed or unknown
 * @param record what the record states that it is about or claims to be about; {@code null} for a list of all records and for what is unknown
 */
public record CheckedDocument(
        Verdict verdict,
        @Nullable Instant issuedAt,
        @Nullable VerifiedRecord record) {

    /** Whether a file is one that was handed out here. */
    public enum Verdict {
        /** To the last bit the file that was handed out. */
        UNCHANGED,
        /** It carries a credential that the platform signed just so; what is around it, such as a picture, is anybody's. */
        SIGNED,
        /** It bears the number of a record, but was never handed out like this. */
        CHANGED,
        /** Neither handed out here nor about any record. */
        UNKNOWN
    }
}
