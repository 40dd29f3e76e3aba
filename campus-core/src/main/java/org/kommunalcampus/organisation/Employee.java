package org.kommunalcampus.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works and since when: what rules about many people ask.
 *
 * @param entryDate first day at work
 */
public record Employee(
        MemberId id, @Nullable UnitId unit, @Nullable LocalDate entryDate) {}
