package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A module that the learner has completed.
 *
 * @param validUntil last day on which the completion counts, null if it never lapses
 */
public record CompletedModule(ModuleId module, @Nullable LocalDate validUntil) {
    /** Whether the completion still counts on that day. */
    public boolean countsOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }
}
