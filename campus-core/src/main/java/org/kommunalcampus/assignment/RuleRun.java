package org.kommunalcampus.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.RuleMatch.Need;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.profile.StaffProfiles;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UnitId;
import org.springframework.stereotype.Component;

/**
 * Brings what a rule keeps in line with whom it matches, both ways, in a constant number of queries for up to 500 people. Exemptions and withdrawals by hand
 * stay, an exemption from the same module holds for what the rule adds, and what is done stays.
 */
@Component
@RequiredArgsConstructor
class RuleRun {

    private final Staff staff;
    private final StaffProfiles profiles;
    private final Completions completions;
    private final AssignmentRepository assignments;
    private final AssignedPersonRepository people;
    private final LastCompletions last;
    private final Exemptions exemptions;
    private final Clock clock;

    /** Whom the rule matches today. */
    RuleMatch.Result match(MunicipalityId municipality, RuleDraft rule) {
        var match = match(workforce(municipality, List.of(rule)), rule);
        ModuleId module = rule.task().module();
        Map<MemberId, LocalDate> completed = new HashMap<>();
        completions.lastOf(Set.of(module), match.named()).forEach((member, days) -> {
            LocalDate day = days.get(module);
            if (day != null) {
                completed.put(member, day);
            }
        });
        return match.given(completed);
    }

    /** Whom the rules name today, by the name of the rule; what people have completed does not matter. */
    Map<String, Set<MemberId>> fitting(MunicipalityId municipality, List<RuleDraft> rules) {
        var workforce = workforce(municipality, rules);
        Map<String, Set<MemberId>> fitting = new TreeMap<>();
        rules.forEach(rule -> fitting.computeIfAbsent(rule.name(), name -> new HashSet<>())
                .addAll(match(workforce, rule).named()));
        return fitting;
    }

    private RuleMatch match(Workforce workforce, RuleDraft rule) {
        return new RuleMatch(rule, workforce.fitting(rule.conditions()), LocalDate.now(clock));
    }

    private Workforce workforce(MunicipalityId municipality, List<RuleDraft> rules) {
        List<Employee> employed = staff.of(municipality);
        Set<UnitId> units = rules.stream()
                .flatMap(rule -> rule.conditions().units().stream())
                .collect(Collectors.toSet());
        boolean jobless =
                rules.stream().allMatch(rule -> rule.conditions().jobs().isEmpty());
        return new Workforce(
                employed,
                staff.within(municipality, units),
                jobless
                        ? Map.of()
                        : profiles.heldBy(employed.stream().map(Employee::id).toList()));
    }

    /** What becomes of those whom the rule asks today, if it matched these people. */
    RuleChange change(RuleId rule, RuleMatch.Result match) {
        Set<MemberId> losing = new HashSet<>();
        Set<MemberId> exempt = new HashSet<>();
        for (AssignedPerson row : rowsOf(rule)) {
            boolean fits = match.fitting().contains(row.member());
            if (fits && (row.standing() == AssignmentStatus.EXEMPT || row.standing() == AssignmentStatus.WITHDRAWN)) {
                exempt.add(row.member());
            } else if (!fits && row.standing() == AssignmentStatus.ASSIGNED && row.completedOn() == null) {
                losing.add(row.member());
            }
        }
        return new RuleChange(losing, exempt);
    }

    private List<AssignedPerson> rowsOf(RuleId rule) {
        return assignments
                .findByRuleId(rule.value())
                .map(assignment ->
                        people.findByAssignmentIdIn(Set.of(assignment.id().value())))
                .orElse(List.of());
    }

    /** Runs the rule; answers of whom something else is asked now. */
    Set<MemberId> run(AssignmentRule rule) {
        Instant now = Times.now(clock);
        RuleDraft content = rule.content();
        Assignment assignment = assignments
                .findByRuleId(rule.id().value())
                .orElseGet(() -> assignments.save(new Assignment(rule.municipality(), content.task(), rule.id(), now)));
        boolean redated = !assignment.due().equals(content.task().due());
        boolean moved = !assignment.module().equals(content.task().module());
        boolean changed = moved
                || redated
                || !assignment.view().kind().equals(content.task().kind());
        assignment.describe(content.task());
        RuleMatch.Result match = match(rule.municipality(), content);
        Map<MemberId, Need> needs = match.needs().stream().collect(Collectors.toMap(Need::member, Function.identity()));
        Set<MemberId> touched = new HashSet<>();
        Map<MemberId, AssignedPerson> rows = people
                .findByAssignmentIdIn(Set.of(assignment.id().value()))
                .stream()
                .collect(Collectors.toMap(AssignedPerson::member, Function.identity()));
        List<AssignedPerson> asked = new ArrayList<>();
        rows.forEach((member, row) -> {
            boolean open = row.standing() == AssignmentStatus.ASSIGNED && row.completedOn() == null;
            boolean followed = follow(row, needs.get(member), match.fitting().contains(member), redated, now);
            if (moved || (followed && !open)) {
                asked.add(row);
            }
            if (followed) {
                touched.add(member);
            } else if (changed && row.standing() == AssignmentStatus.ASSIGNED) {
                touched.add(member);
            }
        });
        List<AssignedPerson> added = new ArrayList<>();
        needs.forEach((member, need) -> {
            if (!rows.containsKey(member)) {
                added.add(new AssignedPerson(assignment.id(), member, need.due(), need.countsFrom(), now));
                touched.add(member);
            }
        });
        people.saveAll(added);
        asked.addAll(added);
        Set<MemberId> exempted = exemptions.apply(assignment, asked, now);
        if (!moved) {
            touched.removeAll(exempted);
        }
        last.note(moved ? rows.keySet() : Set.of());
        last.note(added.stream().map(AssignedPerson::member).toList());
        return touched;
    }

    /** Takes back what the rule keeps, or lets it hold again; answers of whom something else is asked now. */
    Set<MemberId> hold(AssignmentRule rule, boolean holds) {
        Instant now = Times.now(clock);
        return assignments
                .findByRuleId(rule.id().value())
                .filter(assignment -> assignment.isWithdrawn() == holds)
                .map(assignment -> {
                    if (holds) {
                        assignment.resume();
                    } else {
                        assignment.withdraw(null, now);
                    }
                    List<AssignedPerson> rows =
                            people.findByAssignmentIdIn(Set.of(assignment.id().value()));
                    if (holds) {
                        exemptions.apply(assignment, rows, now);
                    }
                    return rows.stream().map(AssignedPerson::member).collect(Collectors.toSet());
                })
                .orElse(Set.of());
    }

    private static boolean follow(AssignedPerson row, @Nullable Need need, boolean fits, boolean redated, Instant now) {
        return switch (row.standing()) {
            case EXEMPT, WITHDRAWN -> false;
            case LAPSED -> {
                if (need != null) {
                    row.renew(need.due(), need.countsFrom(), now);
                }
                yield need != null;
            }
            case ASSIGNED -> {
                if (!fits) {
                    yield row.stand(AssignmentStatus.LAPSED, null, now);
                }
                if (need == null
                        || (!redated
                                && (Objects.equals(need.countsFrom(), row.countsFrom())
                                        || row.isDueBefore(need.due())))) {
                    yield false;
                }
                row.renew(need.due(), need.countsFrom(), now);
                yield true;
            }
        };
    }
}
