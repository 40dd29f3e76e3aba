package org.kommunalcampus.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact about who did what.
 *
 * @param at when
 * @param actor the identity as issuer and subject, or {@code system: purpose} for the platform's own work
 * @param action what was done, e.g. {@code framework.imported}
 * @param actorMemberId the person as an employee, {@code null} for others
 * @param subjectKind the kind of thing it was done to
 * @param subjectId the id of that thing
 * @param detail more to know
 */
public record AuditEntryView(
        Instant at,
        String actor,
        @Nullable UUID actorMemberId,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String detail) {}
