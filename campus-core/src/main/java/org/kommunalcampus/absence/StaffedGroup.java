package org.kommunalcampus.absence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.shared.MemberId;

/**
 * A staffing group with the people who belong to it.
 *
 * @param minimum so many of them must be at work
 * @param weekdays on these days
 * @param staff everybody who belongs to it, those included who will enter or will have left by the day that is looked at
 */
record StaffedGroup(
        StaffingGroupId id, String name, int minimum, Set<DayOfWeek> weekdays, Map<MemberId, Employee> staff) {

    StaffedGroup {
        staff = Map.copyOf(staff);
    }

    static StaffedGroup of(StaffingGroupId id, StaffingTerms terms, Collection<Employee> staff) {
        return new StaffedGroup(
                id,
                terms.name(),
                terms.minimum(),
                terms.weekdays(),
                staff.stream().collect(toMap(Employee::id, person -> person)));
    }

    /** Everybody who belongs to it on whatever day. */
    Set<MemberId> people() {
        return staff.keySet();
    }

    /** Whether the person belongs to it on that day. */
    boolean counts(MemberId person, LocalDate day) {
        Employee employee = staff.get(person);
        return employee != null && employee.isEmployedOn(day);
    }

    /** Those who belong to it on that day. */
    Set<MemberId> peopleOn(LocalDate day) {
        return staff.values().stream()
                .filter(person -> person.isEmployedOn(day))
                .map(Employee::id)
                .collect(toUnmodifiableSet());
    }

    /** How many may be away on that day; none where there are too few people anyway. */
    int spareOn(LocalDate day) {
        return Math.max(0, peopleOn(day).size() - minimum);
    }

    /** Whether the group has to be staffed on the day. */
    boolean worksOn(LocalDate day, Set<LocalDate> holidays) {
        return weekdays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
