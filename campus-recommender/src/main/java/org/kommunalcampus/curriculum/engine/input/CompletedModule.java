package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A module that the learner has completed.
 *
 * @param validUntil last day on which the completion counts, null if it never lapses
 * @param on day of the completion, null if unknown
 * @param minutes learning time that it took, reckoned where the catalogue does not hold it any more
 */
public record CompletedModule(
        ModuleId module,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate on,
        int minutes) {

    /** A completion of which it does not matter when it was. */
    public CompletedModule(ModuleId module, @Nullable LocalDate validUntil) {
        this(module, validUntil, null, 0);
    }
    /** Whether the completion still counts on that day. */
    public boolean countsOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }
}
