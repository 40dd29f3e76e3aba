package org.kommunalcampus.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What HR decides about single people of its assignments, for one or for many at once: all or nothing. Exemptions and dates hold for the task, whatever else asks the
 * person for the same module; a withdrawal takes back the one assignment, so that the task stays with the other's reason. Each verb throws {@link NotFound} for somebody whom the
 * assignment does not name, {@link Refused} {@code assignment-withdrawn} for one that was taken back, and {@link Invalid} when more than {@value #MOST} are named;
 * it returns of how many it was news, who are told.
 */
@UseCase
@RequiredArgsConstructor
public class TaskDecisions {

    static final int MOST = 500;

    private final AssignmentRepository assignments;
    private final AssignedPersonRepository people;
    private final Audit audit;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Exempts them with a reason; no rule changes that. Throws {@link Invalid} without one. */
    public int exempt(Caller caller, Collection<TaskKey> tasks, String reason) {
        caller.requireAnyRole(Role.HR);
        return stand(
                caller,
                tasks,
                AssignmentStatus.EXEMPT,
                NotificationKind.ASSIGNMENT_EXEMPTED,
                FieldChecks.reasonOf(reason));
    }

    /** Takes the assignment back for them with a reason; no rule changes that. Throws {@link Invalid} without one. */
    public int withdraw(Caller caller, Collection<TaskKey> tasks, String reason) {
        caller.requireAnyRole(Role.HR);
        return stand(
                caller,
                tasks,
                AssignmentStatus.WITHDRAWN,
                NotificationKind.ASSIGNMENT_WITHDRAWN,
                FieldChecks.reasonOf(reason));
    }

    /** Ends their exemption, for the task; or their withdrawal, of the one assignment. */
    public int reinstate(Caller caller, Collection<TaskKey> tasks) {
        caller.requireAnyRole(Role.HR);
        return stand(caller, tasks, AssignmentStatus.ASSIGNED, NotificationKind.ASSIGNMENT_REINSTATED, null);
    }

    /** Asks those who still have to do it to do it by that day, today at the earliest. A rule that is changed sets its own dates again. */
    public int postpone(Caller caller, Collection<TaskKey> tasks, @Nullable LocalDate due) {
        caller.requireAnyRole(Role.HR);
        LocalDate day = dueDay(due);
        Instant now = Times.now(clock);
        return decide(
                caller,
                withSame(rows(caller, tasks)),
                row -> {
                    boolean news = isToDo(row) && !day.equals(row.dueOn());
                    if (news) {
                        row.postpone(day, now);
                    }
                    return news;
                },
                "postponed",
                new Told(NotificationKind.ASSIGNMENT_POSTPONED, day, null));
    }

    /** Reminds those who still have to do it, each of the earliest of the days; returns how many people that are. */
    public int remind(Caller caller, Collection<TaskKey> tasks) {
        caller.requireAnyRole(Role.HR);
        Map<MemberId, LocalDate> first = new HashMap<>();
        rows(caller, tasks).values().stream()
                .flatMap(List::stream)
                .filter(row -> isToDo(row) && row.dueOn() != null)
                .forEach(row -> first.merge(
                        row.member(), row.requireDueOn(), (one, other) -> one.isBefore(other) ? one : other));
        first.keySet()
                .forEach(person -> audit.record(caller, "assignment.reminded", "member", person.toString(), null));
        notifications.tell(
                NotificationKind.ASSIGNMENT_DUE,
                first.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> List.of(entry.getValue().toString()))));
        return first.size();
    }

    /** What those concerned are told. */
    private record Told(
            NotificationKind kind,
            @Nullable LocalDate day,
            @Nullable String reason) {}

    private int stand(
            Caller caller,
            Collection<TaskKey> tasks,
            AssignmentStatus next,
            NotificationKind kind,
            @Nullable String reason) {
        Instant now = Times.now(clock);
        String action = switch (next) {
            case EXEMPT -> "exempt";
            case WITHDRAWN -> "withdrawn";
            case ASSIGNED, LAPSED -> "assigned";
        };
        Map<Assignment, List<AssignedPerson>> named = rows(caller, tasks);
        return decide(
                caller,
                switch (next) {
                    case EXEMPT -> withSame(named);
                    case ASSIGNED -> withSameExempt(named);
                    case WITHDRAWN, LAPSED -> named;
                },
                row -> row.stand(next, reason, now),
                action,
                new Told(kind, null, reason));
    }

    private int decide(
            Caller caller,
            Map<Assignment, List<AssignedPerson>> rows,
            Predicate<AssignedPerson> decision,
            String action,
            Told told) {
        Set<MemberId> concerned = rows.entrySet().stream()
                .flatMap(entry -> decide(caller, entry.getKey(), entry.getValue(), decision, action, told).stream())
                .collect(Collectors.toSet());
        if (!concerned.isEmpty()) {
            events.publishEvent(new AssignmentChanged(concerned));
        }
        return concerned.size();
    }

    private Set<MemberId> decide(
            Caller caller,
            Assignment assignment,
            List<AssignedPerson> rows,
            Predicate<AssignedPerson> decision,
            String action,
            Told told) {
        Set<MemberId> news =
                rows.stream().filter(decision).map(AssignedPerson::member).collect(Collectors.toSet());
        String id = assignment.id().toString();
        news.forEach(person ->
                audit.record(caller, "assignment.person-" + action, "member", person.toString(), "assignment " + id));
        if (!news.isEmpty()) {
            notifications.tellDecision(
                    told.kind(),
                    caller,
                    id,
                    news,
                    DecisionFacts.of(assignment.module()).until(told.day()).because(told.reason()));
        }
        return news;
    }

    /** The rows together with what else asks the same people for the same module. */
    private Map<Assignment, List<AssignedPerson>> withSame(Map<Assignment, List<AssignedPerson>> rows) {
        return withSame(rows, row -> true, this::isToDo);
    }

    /** The rows together with what else would ask those of the people who are exempt for the same module but for the exemption. */
    private Map<Assignment, List<AssignedPerson>> withSameExempt(Map<Assignment, List<AssignedPerson>> rows) {
        return withSame(rows, TaskDecisions::isExempt, TaskDecisions::isExempt);
    }

    private Map<Assignment, List<AssignedPerson>> withSame(
            Map<Assignment, List<AssignedPerson>> rows, Predicate<AssignedPerson> of, Predicate<AssignedPerson> which) {
        Map<Assignment, List<AssignedPerson>> all = new HashMap<>();
        rows.forEach((assignment, own) -> {
            List<AssignedPerson> same = people
                    .findForModules(
                            own.stream()
                                    .filter(of)
                                    .map(row -> row.member().value())
                                    .collect(Collectors.toSet()),
                            Set.of(assignment.module().value()))
                    .stream()
                    .filter(row -> own.stream().noneMatch(known -> known.id().equals(row.id())))
                    .filter(which)
                    .toList();
            List<AssignedPerson> both = new ArrayList<>(own);
            both.addAll(same);
            all.put(assignment, both);
        });
        return all;
    }

    /** The rows of each assignment; the caller must be HR of all of them. */
    private Map<Assignment, List<AssignedPerson>> rows(Caller caller, Collection<TaskKey> tasks) {
        if (tasks.size() > MOST) {
            throw new Invalid("/tasks", "too-many", "At most " + MOST + " people are decided about at once.");
        }
        Map<UUID, Assignment> known =
                assignments
                        .findByIdIn(tasks.stream()
                                .map(task -> task.assignment().value())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(found -> found.id().value(), found -> found));
        known.values().forEach(found -> caller.requireAffiliation(found.municipality(), Role.HR));
        Map<TaskKey, AssignedPerson> named = people
                .findByAssignmentIdInAndMemberIdIn(
                        known.keySet(),
                        tasks.stream().map(task -> task.member().value()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(row -> new TaskKey(row.assignment(), row.member()), row -> row));
        Map<Assignment, List<AssignedPerson>> found = new HashMap<>();
        for (TaskKey task : Set.copyOf(tasks)) {
            Assignment assignment = known.get(task.assignment().value());
            if (assignment == null) {
                throw new NotFound("assignment", task.assignment());
            }
            assignment.mustStand();
            AssignedPerson row = named.get(task);
            if (row == null) {
                throw new NotFound("assigned person", task.member());
            }
            found.computeIfAbsent(assignment, key -> new ArrayList<>()).add(row);
        }
        return found;
    }

    private static boolean isExempt(AssignedPerson row) {
        return row.standing() == AssignmentStatus.EXEMPT;
    }

    private boolean isToDo(AssignedPerson row) {
        return row.state(false, LocalDate.now(clock)).isToDo();
    }

    private LocalDate dueDay(@Nullable LocalDate day) {
        if (day == null) {
            throw new Invalid("/due", "required", "A day is needed.");
        }
        LocalDate today = LocalDate.now(clock);
        var checks = new FieldChecks();
        checks.within("/due", day, new DayRange(today, DayRange.due(today).last()));
        checks.orThrow();
        return day;
    }
}
