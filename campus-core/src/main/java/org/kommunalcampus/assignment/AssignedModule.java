package org.kommunalcampus.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * What the planner needs to know of a person's assignment that holds; whether it is done already, the completions tell.
 *
 * @param due until when, {@code null} if open
 * @param countsFrom completions before this day do not count, {@code null} where any counts
 */
public record AssignedModule(
        AssignmentId assignment,
        ModuleId module,
        AssignmentKind kind,
        @Nullable LocalDate due,
        @Nullable LocalDate countsFrom) {}
