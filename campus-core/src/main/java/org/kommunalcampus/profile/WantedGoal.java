package org.kommunalcampus.profile;

import java.time.LocalDate;

/**
 * A goal that a learner sets.
 *
 * @param due the day by which the target shall be reached; after today for a goal that is new or moved
 */
public record WantedGoal(GoalTarget target, LocalDate due) {}
