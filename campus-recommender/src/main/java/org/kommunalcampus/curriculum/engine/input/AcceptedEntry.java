package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;

/**
 * A module of a stage that the learner has accepted, with its days.
 *
 * @param session the date, null for a module without dates
 * @param start first day
 * @param end last day
 */
public record AcceptedEntry(ModuleId module, @Nullable SessionId session, LocalDate start, LocalDate end) {

    public AcceptedEntry {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("accepted entry " + module + " ends before it starts");
        }
    }
}
