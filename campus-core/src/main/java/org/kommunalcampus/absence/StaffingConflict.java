package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.Map;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * That too few people of a group would be at work on a day.
 *
 * @param group its name
 * @param minimum so many must be at work
 * @param present so many would be
 * @param others who else is away of those whose days the reader plans
 * @param unnamed how many others are
 */
@PersonalFacts
public record StaffingConflict(
        StaffingGroupId id,
        String group,
        LocalDate day,
        int minimum,
        int present,
        Map<MemberId, AwayKind> others,
        int unnamed) {

    /** Keeps its own copy. */
    public StaffingConflict {
        others = Map.copyOf(others);
    }
}
