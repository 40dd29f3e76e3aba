package org.kommunalcampus.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * One of the numbers that a record had one after another.
 *
 * @param replaces the number before, {@code null} for the first one
 * @param replacedBy the number after, {@code null} for the last one
 * @param replacedAt when that one took its place
 * @param reason in the words of who corrected the completion, or {@link #SUPERVISED}, {@link #NOT_SUPERVISED}, {@link #RENAMED}
 */
@PersonalFacts
public record ReissuedRecord(
        RecordNumber number,
        Instant issuedAt,
        @Nullable RecordNumber replaces,
        @Nullable RecordNumber replacedBy,
        @Nullable Instant replacedAt,
        @Nullable String reason) {

    /** The supervision of the exam was confirmed. */
    public static final String SUPERVISED = "SUPERVISED";

    /** The supervision of the exam no longer holds. */
    public static final String NOT_SUPERVISED = "NOT_SUPERVISED";

    /** The person goes by another name. */
    public static final String RENAMED = "RENAMED";
}
