package org.kommunalcampus.absence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.kommunalcampus.shared.MemberId;

/**
 * A staffing group with the people who belong to it on the day on which it is looked at.
 *
 * @param minimum so many of them must be at work
 * @param weekdays on these days
 */
record StaffedGroup(StaffingGroupId id, String name, int minimum, Set<DayOfWeek> weekdays, Set<MemberId> people) {

    /** How many may be away at the same time; none where there are too few people anyway. */
    int spare() {
        return Math.max(0, people.size() - minimum);
    }

    /** Whether the group has to be staffed on the day. */
    boolean worksOn(LocalDate day, Set<LocalDate> holidays) {
        return weekdays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
