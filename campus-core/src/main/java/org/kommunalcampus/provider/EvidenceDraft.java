package org.kommunalcampus.provider;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * What is stated about a document that is uploaded.
 *
 * @param kind name of an {@link EvidenceKind}
 * @param validUntil ISO 8601 day, blank for a document without an end
 */
public record EvidenceDraft(
        @Nullable String kind,
        @Nullable String note,
        @Nullable String validUntil) {

    /** The same, read; throws {@link Invalid} with every field that is missing or out of form. */
    Checked checked(LocalDate today) {
        var checks = new FieldChecks();
        @Nullable EvidenceKind known = null;
        for (EvidenceKind one : EvidenceKind.values()) {
            known = one.name().equals(kind) ? one : known;
        }
        if (known == null) {
            checks.reject("/kind", "required", "One of AZAV, ISO_21001, UNIVERSITY and OTHER is needed.");
        }
        @Nullable String said = checks.optionalText("/note", note, 200);
        if (known == EvidenceKind.OTHER && said == null) {
            checks.reject("/note", "required", "Please say what the document is.");
        }
        @Nullable LocalDate until = checks.day("/validUntil", validUntil, DayRange.offered(today));
        if (until != null && until.isBefore(today)) {
            checks.reject("/validUntil", "in-the-past", "The document is not valid any more.");
        }
        checks.orThrow();
        return new Checked(known == null ? EvidenceKind.OTHER : known, said, until);
    }

    /** What was stated, in its types. */
    record Checked(
            EvidenceKind kind,
            @Nullable String note,
            @Nullable LocalDate validUntil) {}
}
