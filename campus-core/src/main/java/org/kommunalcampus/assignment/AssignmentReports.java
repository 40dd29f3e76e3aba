package org.kommunalcampus.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/** How far people are with what is assigned to them. A look of the employer at a person is written down. */
@UseCase
@RequiredArgsConstructor
public class AssignmentReports {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "assignedAt", "id");

    private static final Comparator<PersonalTask> MOST_URGENT_FIRST = Comparator.<PersonalTask, Boolean>comparing(
                    task -> !task.state().isToDo())
            .thenComparing(PersonalTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PersonalTask::member)
            .thenComparing(task -> task.assignment().id());

    private final AssignmentRepository assignments;
    private final AssignedPersonRepository people;
    private final TaskStates states;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    /** All assignments of the municipality with their progress, the latest first. */
    @Transactional(readOnly = true)
    @Evaluation(value = "assignments", readers = Role.HR)
    public Page<AssignmentSummary> pageOf(Caller caller, MunicipalityId municipality, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        Page<Assignment> found = assignments.findByMunicipalityId(
                municipality.value(), PageRequest.of(page.getPageNumber(), page.getPageSize(), LATEST_FIRST));
        Map<AssignmentId, List<PersonalTask>> tasks = tasksOf(found.getContent());
        return found.map(assignment ->
                new AssignmentSummary(assignment.view(), progress(tasks.getOrDefault(assignment.id(), List.of()))));
    }

    /** One assignment with its progress; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    @Evaluation(value = "assignments", readers = Role.HR)
    public AssignmentSummary find(Caller caller, AssignmentId id) {
        caller.requireAnyRole(Role.HR);
        Assignment assignment = own(caller, id);
        return new AssignmentSummary(assignment.view(), progress(tasks(id)));
    }

    /** Everybody of the assignment, the most urgent first; throws {@link NotFound}. */
    @Evaluation(value = "assignments", readers = Role.HR)
    public List<PersonalTask> people(Caller caller, AssignmentId id) {
        caller.requireAnyRole(Role.HR);
        own(caller, id);
        List<PersonalTask> tasks = tasks(id);
        return looked(caller, tasks, "assignment");
    }

    /** Everything that is to be done in the municipality and overdue or due within the days, the most urgent first. */
    @Evaluation(value = "due-list", readers = Role.HR)
    public List<PersonalTask> due(Caller caller, MunicipalityId municipality, int days) {
        caller.requireAffiliation(municipality, Role.HR);
        LocalDate last = LocalDate.now(clock).plusDays(days);
        List<PersonalTask> tasks =
                tasksOf(assignments.findByMunicipalityIdAndWithdrawnAtIsNull(municipality.value())).values().stream()
                        .flatMap(Collection::stream)
                        .filter(task -> task.state().isToDo()
                                && task.due() != null
                                && !task.due().isAfter(last))
                        .sorted(MOST_URGENT_FIRST)
                        .toList();
        return looked(caller, tasks, "due-list");
    }

    /** What is assigned to oneself, the most urgent first; what was taken back is left out. */
    @Transactional(readOnly = true)
    public List<PersonalTask> of(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return tasksOf(member).stream()
                .filter(task -> task.state() != AssignmentState.WITHDRAWN)
                .toList();
    }

    /** What is assigned to the person, the most urgent first, for HR and for who leads the person. The look is written down. */
    @Evaluation("tasks")
    public List<PersonalTask> forEmployer(Caller caller, MemberId member) {
        members.mustSee(caller, member);
        audit.looked(caller, List.of(member), "assignments");
        return tasksOf(member);
    }

    /** What is assigned to the people whom the caller leads, the most urgent first. The looks are written down. */
    @Evaluation(value = "team", readers = Role.MANAGER)
    public Map<MemberId, List<PersonalTask>> ofTeam(Caller caller) {
        caller.requireAnyRole(Role.MANAGER);
        Set<UUID> team = members.teamOf(caller).stream()
                .map(person -> person.id().value())
                .collect(Collectors.toSet());
        List<PersonalTask> tasks = states.of(people.findByMemberIdIn(team)).stream()
                .sorted(MOST_URGENT_FIRST)
                .toList();
        return looked(caller, tasks, "team").stream().collect(Collectors.groupingBy(PersonalTask::member));
    }

    private List<PersonalTask> tasksOf(MemberId member) {
        return states.of(people.findByMemberId(member.value())).stream()
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    private List<PersonalTask> tasks(AssignmentId id) {
        return states.of(people.findByAssignmentIdIn(Set.of(id.value()))).stream()
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    private Map<AssignmentId, List<PersonalTask>> tasksOf(List<Assignment> found) {
        Set<UUID> ids =
                found.stream().map(assignment -> assignment.id().value()).collect(Collectors.toSet());
        return states.of(people.findByAssignmentIdIn(ids)).stream()
                .collect(Collectors.groupingBy(task -> task.assignment().id()));
    }

    private static Progress progress(List<PersonalTask> tasks) {
        return Progress.of(tasks.stream().map(PersonalTask::state).toList());
    }

    private List<PersonalTask> looked(Caller caller, List<PersonalTask> tasks, String what) {
        audit.looked(caller, tasks.stream().map(PersonalTask::member).toList(), what);
        return tasks;
    }

    private Assignment own(Caller caller, AssignmentId id) {
        Assignment found = assignments.findById(id.value()).orElseThrow(() -> new NotFound("assignment", id));
        caller.requireAffiliation(found.municipality(), Role.HR);
        return found;
    }
}
