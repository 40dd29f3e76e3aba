package org.kommunalcampus.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody decided something in the organisation that must be traceable. The audit, which may not be called from here because it builds on this
 * capability, writes it down in the same transaction.
 *
 * @param actor who decided
 * @param action what was decided, e.g. {@code municipality.admitted}
 * @param subjectKind what it was decided about, e.g. {@code municipality}
 * @param subjectId the id of it
 * @param detail more to know, without personal facts
 */
public record DecisionTaken(
        Caller actor,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String detail) {}
