package org.kommunalcampus.absence;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Set;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.shared.MemberId;

/** Staffing groups of people who have always been there. */
final class Groups {

    private Groups() {}

    static StaffedGroup of(String name, int minimum, Set<DayOfWeek> weekdays, Collection<MemberId> people) {
        return StaffedGroup.of(
                StaffingGroupId.next(),
                new StaffingTerms(name, minimum, weekdays, Set.of(), Set.copyOf(people)),
                people.stream()
                        .map(person -> new Employee(person, null, null, null))
                        .toList());
    }
}
