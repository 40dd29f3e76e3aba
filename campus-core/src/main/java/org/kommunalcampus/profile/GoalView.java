package org.kommunalcampus.profile;

import java.time.LocalDate;

/**
 * A goal as others see it.
 *
 * @param due the day by which the target shall be reached; may have passed
 */
public record GoalView(GoalId id, GoalTarget target, LocalDate due) {}
