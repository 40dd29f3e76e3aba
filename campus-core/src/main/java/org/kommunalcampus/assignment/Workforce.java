package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/**
 * What rules look at in the people of a municipality, read once for all of them.
 *
 * @param staff who works there today
 * @param units each unit that a rule names, with all units below it
 * @param jobs who holds which, where a rule names any
 */
record Workforce(List<Employee> staff, Map<UnitId, Set<UnitId>> units, Map<MemberId, JobAssignment> jobs) {

    /** Those who meet all conditions. */
    List<Employee> fitting(RuleConditions conditions) {
        return staff.stream().filter(person -> fits(person, conditions)).toList();
    }

    private boolean fits(Employee person, RuleConditions conditions) {
        JobAssignment held = jobs.get(person.id());
        UnitId unit = person.unit();
        LocalDate entry = person.entryDate();
        LocalDate from = conditions.enteredFrom();
        boolean jobFits = conditions.jobs().isEmpty() || (held != null && held.includesAnyOf(conditions.jobs()));
        boolean unitFits = conditions.units().isEmpty()
                || (unit != null
                        && conditions.units().stream()
                                .anyMatch(
                                        top -> units.getOrDefault(top, Set.of()).contains(unit)));
        boolean entryFits = from == null || (entry != null && !entry.isBefore(from));
        return jobFits && unitFits && entryFits;
    }
}
