package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the learner, or the municipality, has settled about the years in which the learner's path is cut.
 *
 * @param begins first day of the learner's first stage; every stage lasts twelve months from there. Null where none began yet: then
 *     stages begin on the first day of the quarter of the question
 * @param budgetMinutes learning time of a year that replaces the policy's, null for the policy's
 * @param accepted what the learner accepted of the current stage
 */
public record LearningYear(
        @Nullable LocalDate begins, @Nullable Integer budgetMinutes, List<AcceptedEntry> accepted) {

    /** Nothing is settled. */
    public static final LearningYear OPEN = new LearningYear(null, null, List.of());

    public LearningYear {
        if (budgetMinutes != null && budgetMinutes < 0) {
            throw new IllegalArgumentException("budget " + budgetMinutes);
        }
        accepted = List.copyOf(accepted);
    }
}
