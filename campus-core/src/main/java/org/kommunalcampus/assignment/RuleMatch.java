package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/** Whom the conditions of one rule match today, and who of them lacks a valid record. */
@RequiredArgsConstructor
final class RuleMatch {

    private final RuleDraft rule;
    private final Set<UnitId> units;
    private final Map<MemberId, JobAssignment> jobs;
    private final Map<MemberId, LocalDate> completed;
    private final LocalDate today;

    /** Somebody who has to do the module: until when, and from which day on a completion counts. */
    record Need(
            MemberId member,
            @Nullable LocalDate due,
            @Nullable LocalDate countsFrom) {}

    /**
     * The result.
     *
     * @param fitting everybody who meets the conditions
     * @param needs those of them without a valid record
     */
    record Result(Set<MemberId> fitting, List<Need> needs) {}

    Result among(List<Employee> staff) {
        Set<MemberId> fitting = new HashSet<>();
        List<Need> needs = new ArrayList<>();
        for (Employee person : staff) {
            if (fits(person)) {
                fitting.add(person.id());
                Need need = need(person);
                if (need != null) {
                    needs.add(need);
                }
            }
        }
        return new Result(fitting, needs);
    }

    private boolean fits(Employee person) {
        RuleConditions conditions = rule.conditions();
        JobAssignment held = jobs.get(person.id());
        boolean jobFits = conditions.jobs().isEmpty() || (held != null && held.includesAnyOf(conditions.jobs()));
        boolean unitFits = conditions.units().isEmpty() || (person.unit() != null && units.contains(person.unit()));
        LocalDate from = conditions.enteredFrom();
        boolean entryFits = from == null
                || (person.entryDate() != null && !person.entryDate().isBefore(from));
        return jobFits && unitFits && entryFits;
    }

    private @Nullable Need need(Employee person) {
        LocalDate due = rule.task().due().of(person.entryDate(), today);
        LocalDate last = completed.get(person.id());
        if (last == null) {
            return new Need(person.id(), due, null);
        }
        Integer months = rule.conditions().validMonths();
        if (months == null) {
            return null;
        }
        LocalDate expires = last.plusMonths(months);
        if (expires.minusDays(rule.conditions().leadDays()).isAfter(today)) {
            return null;
        }
        return new Need(person.id(), expires.isAfter(today) ? expires : due, last.plusDays(1));
    }
}
