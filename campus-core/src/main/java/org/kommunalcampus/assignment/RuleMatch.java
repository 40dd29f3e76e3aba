package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.shared.MemberId;

/** Whom the conditions of one rule match today, and who of them lacks a valid record. */
@RequiredArgsConstructor
final class RuleMatch {

    private final RuleDraft rule;
    private final List<Employee> fitting;
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

    /** Whom the rule names, whatever they have completed. */
    Set<MemberId> named() {
        return fitting.stream().map(Employee::id).collect(Collectors.toSet());
    }

    /** Whom the rule names and who of them has to do the module, with the last day on which each completed it. */
    Result given(Map<MemberId, LocalDate> completed) {
        List<Need> needs = new ArrayList<>();
        for (Employee person : fitting) {
            Need need = need(person, completed.get(person.id()));
            if (need != null) {
                needs.add(need);
            }
        }
        return new Result(named(), needs);
    }

    private @Nullable Need need(Employee person, @Nullable LocalDate last) {
        LocalDate due = rule.task().due().of(person.entryDate(), today);
        MonthDay yearly = rule.task().due().yearlyBy();
        if (yearly != null) {
            return ofYear(DueYear.of(yearly, today), person, due, last);
        }
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

    /** Once in the year that ends with the deadline; what was done before it counted for the year before. */
    private @Nullable Need ofYear(DueYear year, Employee person, @Nullable LocalDate due, @Nullable LocalDate last) {
        boolean done = last != null && !last.isBefore(year.first());
        int lead = rule.conditions().leadDays();
        boolean early = lead > 0 && year.last().minusDays(lead).isAfter(today);
        return done || early ? null : new Need(person.id(), due, year.first());
    }
}
