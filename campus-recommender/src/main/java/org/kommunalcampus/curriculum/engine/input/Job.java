package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A job that the learner holds.
 *
 * @param groups all names by which a module's target group may call it: its profile and the families that it belongs to
 * @param leads whether it leads others
 * @param since first day in the job, null if unknown
 */
public record Job(
        Set<String> groups, boolean leads, @Nullable LocalDate since) {

    public Job {
        groups = Set.copyOf(groups);
    }
}
