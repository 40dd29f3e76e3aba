package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A module that the employer or a law asks the learner to do.
 *
 * @param kind {@link RequirementOrigin#LEGAL_DUTY} or {@link RequirementOrigin#HR_ASSIGNMENT}; null for a recommendation, which the
 *     learner may refuse
 * @param source id of the assignment
 * @param labelKey what a reason calls it
 * @param due until when, null if open
 */
public record ModuleAssignment(
        ModuleId module,
        @Nullable RequirementOrigin kind,
        String source,
        String labelKey,
        @Nullable LocalDate due) {
    public ModuleAssignment {
        if (kind != null && !kind.binding()) {
            throw new IllegalArgumentException("a module cannot be assigned as " + kind);
        }
    }
}
