package org.kommunalcampus.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which a person completed a module, as the database groups it.
 *
 * @param countsUntil the last day on which any of the completions counts, at the end of time when one counts for good
 */
record CompletionRow(UUID memberId, UUID moduleId, LocalDate completedOn, LocalDate countsUntil) {

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    CompletionSummary last() {
        @Nullable LocalDate until = countsUntil.equals(END_OF_TIME) ? null : countsUntil;
        return new CompletionSummary(completedOn, until);
    }
}
