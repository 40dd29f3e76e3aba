package org.kommunalcampus.topics;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;

/**
 * A call for offers as others see it.
 *
 * @param level to which modules should lead
 * @param deadline last day for answers
 * @param answers drafts that have come in; for a provider its own alone
 * @param version for the check of stale writes
 */
public record CallView(
        CallId id,
        CompetenceId competence,
        int level,
        String title,
        String description,
        LocalDate deadline,
        CallState state,
        @Nullable Instant openedAt,
        int answers,
        long version) {

    static CallView of(Call call, int answers) {
        return new CallView(
                call.callId(),
                call.competence(),
                call.getLevel(),
                call.getTitle(),
                call.getDescription(),
                call.getDeadline(),
                call.getState(),
                call.getOpenedAt(),
                answers,
                call.currentVersion());
    }
}
