package org.kommunalcampus.provider;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.files.StoredFile;

/**
 * A document that proves a provider's quality.
 *
 * @param note what it is, where the kind does not say
 * @param validUntil its last day; {@code null} for one without an end
 */
public record EvidenceDocument(
        String id,
        EvidenceKind kind,
        @Nullable String note,
        @Nullable LocalDate validUntil,
        StoredFile file) {

    /** Whether it no longer proves anything. */
    public boolean isOver(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }
}
