package org.kommunalcampus.needs;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.shared.UnitId;

/**
 * A group in a gap picture: a unit with all below it, a job profile, or those directly in the unit shown when both are {@code null}.
 *
 * @param name of the unit; empty for others
 */
public record GapColumn(@Nullable UnitId unit, @Nullable JobProfileId job, String name) {}
