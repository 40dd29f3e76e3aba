package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.GroupId;
import org.kommunalcampus.assignment.RuleConditions;
import org.kommunalcampus.assignment.RuleDraft;
import org.kommunalcampus.assignment.RuleView;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Ids;

/** What HR enters for an assignment or a rule. */
record TaskForm(
        @Nullable String module,
        @Nullable String kind,
        @Nullable String reason,
        @Nullable String dueOn,
        @Nullable String days,
        @Nullable List<String> people,
        @Nullable List<String> units,
        @Nullable List<String> groups,
        @Nullable List<String> jobs,
        @Nullable String name,
        @Nullable String enteredFrom,
        @Nullable String validMonths,
        @Nullable String leadDays) {

    /** The content of a rule as it is stored. */
    static TaskForm of(RuleView rule) {
        RuleDraft draft = rule.content();
        RuleConditions conditions = draft.conditions();
        return new TaskForm(
                draft.task().module().toString(),
                draft.task().kind().name(),
                draft.task().reason(),
                text(draft.task().due().on()),
                text(draft.task().due().daysAfterEntry()),
                null,
                conditions.units().stream().map(UnitId::toString).toList(),
                null,
                conditions.jobs().stream().map(JobProfileId::toString).toList(),
                draft.name(),
                text(conditions.enteredFrom()),
                text(conditions.validMonths()),
                String.valueOf(conditions.leadDays()));
    }

    /** The same with the kind that is chosen at first. */
    TaskForm begun() {
        return kind != null
                ? this
                : new TaskForm(
                        module,
                        AssignmentKind.MANDATORY.name(),
                        reason,
                        dueOn,
                        days,
                        people,
                        units,
                        groups,
                        jobs,
                        name,
                        enteredFrom,
                        validMonths,
                        leadDays);
    }

    /** The task; throws {@link Invalid} with every field that is missing or unreadable. */
    Task task() {
        var checks = new FieldChecks();
        var chosen = Ids.one(module, ModuleId::of);
        if (chosen.isEmpty()) {
            checks.reject("/module", "required", "A module is needed.");
        }
        var due = due(checks);
        checks.orThrow();
        return new Task(chosen.orElseThrow(), assignmentKind(), reasonOrEmpty(), due);
    }

    AssignmentKind assignmentKind() {
        return "RECOMMENDED".equals(kind) ? AssignmentKind.RECOMMENDED : AssignmentKind.MANDATORY;
    }

    String reasonOrEmpty() {
        return reason == null ? "" : reason;
    }

    /** By when; throws {@link Invalid} for what is no day or number. */
    DueDate due() {
        var checks = new FieldChecks();
        var due = due(checks);
        checks.orThrow();
        return due;
    }

    private DueDate due(FieldChecks checks) {
        return new DueDate(day("/dueOn", dueOn, checks), number("/daysAfterEntry", days, checks));
    }

    Audience audience() {
        return new Audience(Ids.all(people, MemberId::of), Ids.all(units, UnitId::of), Ids.all(groups, GroupId::of));
    }

    RuleDraft rule() {
        var checks = new FieldChecks();
        var from = day("/enteredFrom", enteredFrom, checks);
        var months = number("/validMonths", validMonths, checks);
        var lead = number("/leadDays", leadDays, checks);
        checks.orThrow();
        return new RuleDraft(
                name == null ? "" : name,
                task(),
                new RuleConditions(
                        Ids.all(jobs, JobProfileId::of),
                        Ids.all(units, UnitId::of),
                        from,
                        months,
                        lead == null ? 0 : lead));
    }

    /** The people chosen. */
    Set<MemberId> chosenPeople() {
        return Ids.all(people, MemberId::of);
    }

    private static @Nullable LocalDate day(String pointer, @Nullable String text, FieldChecks checks) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            checks.reject(pointer, "invalid-date", "This is no day.");
            return null;
        }
    }

    private static @Nullable Integer number(String pointer, @Nullable String text, FieldChecks checks) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,5}")) {
            checks.reject(pointer, "not-a-number", "This is no whole number.");
            return null;
        }
        return Integer.valueOf(text.strip());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
