package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import java.time.MonthDay;
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
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.StandsFor;

/** What HR enters for an assignment or a rule. */
record TaskForm(
        @Nullable String module,
        @Nullable String kind,
        @Nullable String reason,
        @FormField @Nullable LocalDate dueOn,

        @FormField(most = 99_999) @StandsFor("daysAfterEntry") @Nullable
        Integer days,

        @Nullable List<String> people,
        @Nullable List<String> units,
        @Nullable List<String> groups,
        @Nullable List<String> jobs,
        @Nullable String name,
        @FormField @Nullable LocalDate enteredFrom,
        @FormField(most = 99_999) @Nullable Integer validMonths,
        @FormField(most = 99_999) @Nullable Integer leadDays,
        @FormField @Nullable MonthDay yearlyBy) {

    /** The content of a rule as it is stored. */
    static TaskForm of(RuleView rule) {
        RuleDraft draft = rule.content();
        RuleConditions conditions = draft.conditions();
        return new TaskForm(
                draft.task().module().toString(),
                draft.task().kind().name(),
                draft.task().reason(),
                draft.task().due().on(),
                draft.task().due().daysAfterEntry(),
                null,
                conditions.units().stream().map(UnitId::toString).toList(),
                null,
                conditions.jobs().stream().map(JobProfileId::toString).toList(),
                draft.name(),
                conditions.enteredFrom(),
                conditions.validMonths(),
                conditions.leadDays(),
                draft.task().due().yearlyBy());
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
                        leadDays,
                        yearlyBy);
    }

    /** The task; throws {@link Invalid} without a module. */
    Task task() {
        var chosen = Ids.one(module, ModuleId::of)
                .orElseThrow(() -> new Invalid("/module", "required", "A module is needed."));
        return new Task(chosen, assignmentKind(), reasonOrEmpty(), due());
    }

    AssignmentKind assignmentKind() {
        return "RECOMMENDED".equals(kind) ? AssignmentKind.RECOMMENDED : AssignmentKind.MANDATORY;
    }

    String reasonOrEmpty() {
        return reason == null ? "" : reason;
    }

    /** The day of each year as people write it, {@code 31.03.}; empty for none. */
    public String yearlyTyped() {
        return yearlyBy == null ? "" : "%02d.%02d.".formatted(yearlyBy.getDayOfMonth(), yearlyBy.getMonthValue());
    }

    /** By when. */
    DueDate due() {
        return new DueDate(dueOn, days, yearlyBy);
    }

    Audience audience() {
        return new Audience(Ids.all(people, MemberId::of), Ids.all(units, UnitId::of), Ids.all(groups, GroupId::of));
    }

    RuleDraft rule() {
        return new RuleDraft(
                name == null ? "" : name,
                task(),
                new RuleConditions(
                        Ids.all(jobs, JobProfileId::of),
                        Ids.all(units, UnitId::of),
                        enteredFrom,
                        validMonths,
                        leadDays == null ? 0 : leadDays));
    }

    /** The people chosen. */
    Set<MemberId> chosenPeople() {
        return Ids.all(people, MemberId::of);
    }
}
