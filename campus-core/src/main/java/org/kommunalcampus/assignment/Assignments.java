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
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * HR assigns modules to people and takes assignments back; what it decides about single people, {@link TaskDecisions} says. Everything is decided by HR of the municipality, for its own people, and
 * written down in the audit.
 */
@UseCase
@RequiredArgsConstructor
public class Assignments {

    /** It tells who has completed the module already. */
    static final String PREVIEW = "assignment-preview";

    private static final int CHUNK = 500;

    private final AssignmentRepository assignments;
    private final AssignedPersonRepository people;
    private final LastCompletions last;
    private final Addressees addressees;
    private final Costs costs;
    private final Modules modules;
    private final Audit audit;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What {@link #assign} would do; throws what that would throw. Nothing is stored. */
    @Evaluation(value = "assignment-preview", readers = Role.HR)
    public AssignmentPreview preview(Caller caller, MunicipalityId municipality, Task task, Audience audience) {
        caller.requireAffiliation(municipality, Role.HR);
        Task checked = checked(task, audience);
        List<MemberId> meant =
                addressees.of(municipality, audience).stream().map(Employee::id).toList();
        audit.looked(caller, meant, PREVIEW);
        return costs.preview(checked.module(), meant);
    }

    /**
     * Assigns a module to those who are meant and work in the municipality at this moment. Throws {@link NotFound} for a module that is not offered,
     * {@link Invalid} with every wrong field, {@link Refused} {@code nobody-meant} when the audience is empty today.
     */
    public AssignmentId assign(Caller caller, MunicipalityId municipality, Task task, Audience audience) {
        caller.requireAffiliation(municipality, Role.HR);
        Task checked = checked(task, audience);
        List<Employee> meant = addressees.of(municipality, audience);
        if (meant.isEmpty()) {
            throw new Refused("nobody-meant", "the audience is empty");
        }
        Instant now = now();
        Assignment assignment = assignments.save(new Assignment(municipality, checked, null, now));
        people.saveAll(meant.stream()
                .map(person -> new AssignedPerson(
                        assignment.id(), person.id(), checked.due().of(person.entryDate(), today()), null, now))
                .toList());
        audit.record(
                caller,
                "assignment.made",
                "assignment",
                assignment.id().toString(),
                "%s, module %s, %d people".formatted(checked.kind(), checked.module(), meant.size()));
        Set<MemberId> asked = meant.stream().map(Employee::id).collect(Collectors.toSet());
        last.note(asked);
        notifications.tellDecision(
                NotificationKind.ASSIGNMENT_MADE,
                caller,
                assignment.id().toString(),
                asked,
                DecisionFacts.of(checked.module()).until(checked.due().on()).because(checked.reason()));
        announce(asked);
        return assignment.id();
    }

    /** Takes an assignment back for everybody; completions stay. Throws {@link Stale}, {@link Refused} {@code assignment-withdrawn} or {@code kept-by-rule}. */
    public void withdraw(Caller caller, AssignmentId id, String reason, long expectedVersion) {
        caller.requireAnyRole(Role.HR);
        Assignment assignment = own(caller, id);
        Stale.check(expectedVersion, assignment.version());
        if (assignment.rule() != null) {
            throw new Refused("kept-by-rule", "assignment " + id + " is kept by a rule");
        }
        assignment.withdraw(FieldChecks.reasonOf(reason), now());
        audit.record(caller, "assignment.withdrawn", "assignment", id.toString(), null);
        Set<MemberId> asked = people.findByAssignmentIdIn(Set.of(id.value())).stream()
                .map(AssignedPerson::member)
                .collect(Collectors.toSet());
        notifications.tellDecision(
                NotificationKind.ASSIGNMENT_WITHDRAWN,
                caller,
                id.toString(),
                asked,
                DecisionFacts.of(assignment.view().module()).because(reason));
        announce(asked);
    }

    /** What is assigned to each person and holds, done or not; people without are missing. One query for up to 500 people. */
    @CapabilityOnly("the planner")
    @Transactional(readOnly = true)
    public Map<MemberId, List<AssignedModule>> standingOf(Collection<MemberId> members) {
        List<UUID> ids = members.stream().map(MemberId::value).distinct().toList();
        Map<MemberId, List<AssignedModule>> found = new HashMap<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            people.findStanding(ids.subList(start, Math.min(start + CHUNK, ids.size())))
                    .forEach(task -> found.computeIfAbsent(new MemberId(task.member()), member -> new ArrayList<>())
                            .add(task.view()));
        }
        return found;
    }

    /** Everybody whom one of these assignments names, whether it holds or not. */
    @CapabilityOnly("packages, whose changes concern who is to learn them")
    @Transactional(readOnly = true)
    public Set<MemberId> peopleOf(Collection<AssignmentId> ids) {
        return people.findByAssignmentIdIn(ids.stream().map(AssignmentId::value).toList()).stream()
                .map(AssignedPerson::member)
                .collect(Collectors.toSet());
    }

    private Assignment own(Caller caller, AssignmentId id) {
        Assignment found = assignments.findById(id.value()).orElseThrow(() -> new NotFound("assignment", id));
        caller.requireAffiliation(found.municipality(), Role.HR);
        return found;
    }

    private Task checked(Task task, Audience audience) {
        modules.find(task.module());
        var checks = new FieldChecks();
        Task checked = task.checked(checks, today());
        task.due().checkOnce(checks);
        if (audience.isEmpty()) {
            checks.reject("/people", "required", "Name people, units or groups.");
        }
        checks.orThrow();
        return checked;
    }

    private void announce(Set<MemberId> members) {
        events.publishEvent(new AssignmentChanged(members));
    }

    private Instant now() {
        return Times.now(clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
