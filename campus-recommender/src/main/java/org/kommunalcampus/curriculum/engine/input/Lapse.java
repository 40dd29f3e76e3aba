package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import org.kommunalcampus.competence.CompetenceId;

/**
 * That a competence sinks on a day because what proves it expires.
 *
 * @param level what remains, 0 to 8
 * @param on the first day on which no more than this remains
 */
public record Lapse(CompetenceId competence, int level, LocalDate on) {
    public Lapse {
        if (level < 0 || level > 8) {
            throw new IllegalArgumentException("level " + level + " of " + competence);
        }
    }
}
