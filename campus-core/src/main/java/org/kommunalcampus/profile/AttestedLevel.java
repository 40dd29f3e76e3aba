package org.kommunalcampus.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/**
 * A level that something proves; the learner cannot change it.
 *
 * @param since the day of the proof
 * @param expires the first day on which the proof no longer counts, {@code null} when it counts for good
 */
public record AttestedLevel(
        CompetenceId competence,
        Level level,
        LevelEvidence evidence,
        LocalDate since,
        @Nullable LocalDate expires) {

    /** Whether the proof counts on the day. */
    public boolean countsOn(LocalDate day) {
        return expires == null || day.isBefore(expires);
    }
}
