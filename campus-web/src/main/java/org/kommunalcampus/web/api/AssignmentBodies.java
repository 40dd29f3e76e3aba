package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.AssignmentPreview;
import org.kommunalcampus.assignment.AssignmentState;
import org.kommunalcampus.assignment.AssignmentSummary;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.GroupId;
import org.kommunalcampus.assignment.PersonalTask;
import org.kommunalcampus.assignment.Progress;
import org.kommunalcampus.assignment.RuleConditions;
import org.kommunalcampus.assignment.RuleDraft;
import org.kommunalcampus.assignment.RuleView;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.UnitId;

/** Assignments and rules as programs send and read them. */
final class AssignmentBodies {

    private AssignmentBodies() {}

    /**
     * What is assigned, by when or open-ended.
     *
     * @param dueOn the day for everybody, alone
     * @param daysAfterEntry days after the entry or, beside {@code yearlyBy}, the days that somebody new has at least
     * @param yearlyBy in rules: the day of each year by which it is to be done once more, as {@code --03-31}
     */
    record TaskRequest(
            @Nullable ModuleId module,
            @Nullable AssignmentKind kind,
            @Nullable String reason,
            @Nullable LocalDate dueOn,
            @Nullable Integer daysAfterEntry,

            @Schema(type = "string", example = "--03-31") @Nullable
            MonthDay yearlyBy) {

        Task task() {
            if (module == null) {
                throw new Invalid("/module", "required", "A module is needed.");
            }
            return new Task(
                    module,
                    kind == null ? AssignmentKind.MANDATORY : kind,
                    reason == null ? "" : reason,
                    new DueDate(dueOn, daysAfterEntry, yearlyBy));
        }
    }

    /** An assignment to be made. */
    record AssignmentRequest(
            @Nullable TaskRequest task,
            @Nullable Set<MemberId> people,
            @Nullable Set<UnitId> units,
            @Nullable Set<GroupId> groups) {

        Task checkedTask() {
            return required(task).task();
        }

        Audience audience() {
            return new Audience(known(people), known(units), known(groups));
        }
    }

    /** A rule to be made or changed. */
    record RuleRequest(
            @Nullable String name,
            @Nullable TaskRequest task,
            @Nullable Set<JobProfileId> jobProfiles,
            @Nullable Set<UnitId> units,
            @Nullable LocalDate enteredFrom,
            @Nullable Integer validMonths,
            @Nullable Integer leadDays) {

        RuleDraft draft() {
            return new RuleDraft(
                    name == null ? "" : name,
                    required(task).task(),
                    new RuleConditions(
                            known(jobProfiles),
                            known(units),
                            enteredFrom,
                            validMonths,
                            Objects.requireNonNullElse(leadDays, 0)));
        }
    }

    /** Why something is decided about an assignment. */
    record ReasonRequest(@Nullable String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }

    /** An assignment with its progress. */
    record AssignmentBody(
            String id,
            String module,
            AssignmentKind kind,
            String reason,
            @Nullable LocalDate dueOn,
            @Nullable Integer daysAfterEntry,

            @Schema(type = "string", example = "--03-31") @Nullable
            MonthDay yearlyBy,

            @Nullable String rule,
            Instant assignedAt,
            @Nullable Instant withdrawnAt,
            Progress progress) {

        static AssignmentBody of(AssignmentSummary summary) {
            var assignment = summary.assignment();
            return new AssignmentBody(
                    assignment.id().toString(),
                    assignment.module().toString(),
                    assignment.kind(),
                    assignment.reason(),
                    assignment.due().on(),
                    assignment.due().daysAfterEntry(),
                    assignment.due().yearlyBy(),
                    assignment.rule() == null ? null : assignment.rule().toString(),
                    assignment.assignedAt(),
                    assignment.withdrawnAt(),
                    summary.progress());
        }
    }

    /**
     * What one person has to do.
     *
     * @param reasons why, each reason once
     * @param also further assignments that ask the person for the same module
     */
    record TaskBody(
            String assignment,
            String module,
            String member,
            AssignmentKind kind,
            List<String> reasons,
            List<String> also,
            AssignmentState state,
            @Nullable LocalDate due,
            @Nullable LocalDate completedOn,
            @Nullable String note) {

        static TaskBody of(PersonalTask task) {
            return new TaskBody(
                    task.assignment().id().toString(),
                    task.assignment().module().toString(),
                    task.member().toString(),
                    task.kind(),
                    task.reasons(),
                    task.also().stream().map(each -> each.id().toString()).toList(),
                    task.state(),
                    task.due(),
                    task.completedOn(),
                    task.note());
        }
    }

    /**
     * What an assignment or a rule would mean.
     *
     * @param people who would have to do the module
     * @param done how many of the people meant have completed it already
     * @param asked how many of those who would have to do it are asked to already
     * @param askedBy whom something else asks already; it stays one task with each reason, by the earliest day
     * @param losing of whom the rule would no longer ask what they still have to do
     * @param exempt who is meant and need not, since HR has exempted them by hand
     */
    record AssignmentPreviewBody(
            List<String> people,
            int done,
            int asked,
            List<AskedByBody> askedBy,
            List<String> losing,
            List<String> exempt,
            BigDecimal hours,
            @Nullable Money fees) {

        static AssignmentPreviewBody of(AssignmentPreview preview) {
            return new AssignmentPreviewBody(
                    preview.people().stream().map(MemberId::toString).toList(),
                    preview.done(),
                    preview.asked().size(),
                    preview.askedBy().entrySet().stream()
                            .map(by ->
                                    new AskedByBody(by.getKey().isEmpty() ? null : by.getKey(), texts(by.getValue())))
                            .toList(),
                    texts(preview.losing()),
                    texts(preview.exempt()),
                    BigDecimal.valueOf(preview.minutes()).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP),
                    preview.fees());
        }
    }

    /**
     * Whom something asks already.
     *
     * @param rule name of the rule, {@code null} for assignments by hand
     */
    record AskedByBody(@Nullable String rule, List<String> people) {}

    /** What is to be done, in the form in which it is asked for. */
    record RuleTaskBody(
            String module,
            AssignmentKind kind,
            String reason,
            @Nullable LocalDate dueOn,
            @Nullable Integer daysAfterEntry,

            @Schema(type = "string", example = "--03-31") @Nullable
            MonthDay yearlyBy) {

        static RuleTaskBody of(Task task) {
            return new RuleTaskBody(
                    task.module().toString(),
                    task.kind(),
                    task.reason(),
                    task.due().on(),
                    task.due().daysAfterEntry(),
                    task.due().yearlyBy());
        }
    }

    /** A rule. */
    record AssignmentRuleBody(
            String id,
            String name,
            RuleTaskBody task,
            List<String> jobProfiles,
            List<String> units,
            @Nullable LocalDate enteredFrom,
            @Nullable Integer validMonths,
            int leadDays,
            boolean active,
            @Nullable String assignment) {

        static AssignmentRuleBody of(RuleView rule) {
            RuleDraft content = rule.content();
            RuleConditions conditions = content.conditions();
            return new AssignmentRuleBody(
                    rule.id().toString(),
                    content.name(),
                    RuleTaskBody.of(content.task()),
                    texts(conditions.jobs()),
                    texts(conditions.units()),
                    conditions.enteredFrom(),
                    conditions.validMonths(),
                    conditions.leadDays(),
                    rule.active(),
                    rule.assignment() == null ? null : rule.assignment().toString());
        }
    }

    private static TaskRequest required(@Nullable TaskRequest task) {
        if (task == null) {
            throw new Invalid("/task", "required", "A task is needed.");
        }
        return task;
    }

    private static <T> Set<T> known(@Nullable Set<T> ids) {
        return ids == null ? Set.of() : ids;
    }

    private static List<String> texts(Set<?> ids) {
        return ids.stream().map(Object::toString).sorted().toList();
    }
}
