package org.kommunalcampus.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/**
 * Where somebody works and since when: what rules about many people ask.
 *
 * @param entryDate first day at work
 */
public record Employee(
        MemberId id, @Nullable UnitId unit, @Nullable LocalDate entryDate) {}
