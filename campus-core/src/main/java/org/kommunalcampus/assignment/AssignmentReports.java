package org.kommunalcampus.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/** How far people are with what is assigned to them. A look of the employer at a person is written down. */
@UseCase
@RequiredArgsConstructor
public class AssignmentReports {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "assignedAt", "id");

    /** Stands where no module is asked for. */
    private static final UUID NO_MODULE = new UUID(0, 0);

    private static final Comparator<PersonalTask> MOST_URGENT_FIRST = Comparator.<PersonalTask, Boolean>comparing(
                    task -> !task.state().isToDo())
            .thenComparing(PersonalTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PersonalTask::member)
            .thenComparing(task -> task.assignment().id());

    private final AssignmentRepository assignments;
    private final AssignedPersonRepository people;
    private final TaskStates states;
    private final Members members;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock;

    /** All assignments of the municipality with their progress, the latest first. */
    @Transactional(readOnly = true)
    @Evaluation(value = "assignments", readers = Role.HR)
    public Page<AssignmentSummary> pageOf(Caller caller, MunicipalityId municipality, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        Page<Assignment> found = assignments.findByMunicipalityId(
                municipality.value(), PageRequest.of(page.getPageNumber(), page.getPageSize(), LATEST_FIRST));
        Map<UUID, Progress> progress = progress(
                found.stream().map(assignment -> assignment.id().value()).toList());
        return found.map(assignment -> new AssignmentSummary(
                assignment.view(), progress.getOrDefault(assignment.id().value(), Progress.NONE)));
    }

    /** One assignment with its progress; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    @Evaluation(value = "assignments", readers = Role.HR)
    public AssignmentSummary find(Caller caller, AssignmentId id) {
        caller.requireAnyRole(Role.HR);
        Assignment assignment = own(caller, id);
        return new AssignmentSummary(
                assignment.view(), progress(List.of(id.value())).getOrDefault(id.value(), Progress.NONE));
    }

    /** The people of the assignment, the most urgent first; throws {@link NotFound}. The look at those of the page is written down. */
    @Evaluation(value = "assignments", readers = Role.HR)
    public Page<PersonalTask> people(Caller caller, AssignmentId id, Pageable page) {
        caller.requireAnyRole(Role.HR);
        own(caller, id);
        return looked(caller, people.findMostUrgent(id.value(), unsorted(page)), "assignment");
    }

    /** What is to be done in the municipality and overdue or due within the days, the most urgent first; the same module once for each person, whatever asks for it. The look at those of the page is written down. */
    @Evaluation(value = "due-list", readers = Role.HR)
    public Page<PersonalTask> due(Caller caller, MunicipalityId municipality, DueFilter filter, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        LocalDate today = LocalDate.now(clock);
        UnitId unit = filter.unit();
        ModuleId module = filter.module();
        Page<AssignedPerson> found = people.findDue(
                municipality.value(),
                filter.overdueOnly() ? today.minusDays(1) : today.plusDays(filter.days()),
                unit == null,
                unit == null ? Set.of() : peopleOf(municipality, unit),
                module == null,
                module == null ? NO_MODULE : module.value(),
                unsorted(page));
        return looked(caller, found, "due-list");
    }

    /** How much that is, without telling whose. */
    @Transactional(readOnly = true)
    @Evaluation(value = "due-list", readers = Role.HR)
    public DueFigures dueFigures(Caller caller, MunicipalityId municipality, int days) {
        caller.requireAffiliation(municipality, Role.HR);
        LocalDate today = LocalDate.now(clock);
        return people.countDue(municipality.value(), today.plusDays(days), today);
    }

    /** The modules that are asked of somebody in the municipality. */
    @Transactional(readOnly = true)
    @Evaluation(value = "due-list", readers = Role.HR)
    public Set<ModuleId> modulesAsked(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return assignments.findModulesAsked(municipality.value()).stream()
                .map(ModuleId::new)
                .collect(Collectors.toSet());
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
        List<PersonalTask> tasks = OneTask.each(states.of(people.findByMemberIdIn(team))).stream()
                .sorted(MOST_URGENT_FIRST)
                .toList();
        return looked(caller, tasks, "team").stream().collect(Collectors.groupingBy(PersonalTask::member));
    }

    private List<PersonalTask> tasksOf(MemberId member) {
        return OneTask.each(states.of(people.findByMemberId(member.value()))).stream()
                .sorted(MOST_URGENT_FIRST)
                .toList();
    }

    private Map<UUID, Progress> progress(List<UUID> ids) {
        return people.count(ids, LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(TaskCounts::assignment, TaskCounts::progress));
    }

    private Set<UUID> peopleOf(MunicipalityId municipality, UnitId unit) {
        Set<UnitId> units = staff.within(municipality, Set.of(unit)).getOrDefault(unit, Set.of());
        return staff.of(municipality).stream()
                .filter(person -> person.unit() != null && units.contains(person.unit()))
                .map(person -> person.id().value())
                .collect(Collectors.toSet());
    }

    private static Pageable unsorted(Pageable page) {
        return PageRequest.of(page.getPageNumber(), page.getPageSize());
    }

    private Page<PersonalTask> looked(Caller caller, Page<AssignedPerson> rows, String what) {
        return new PageImpl<>(
                looked(caller, states.withOthers(rows.getContent()), what),
                rows.getPageable(),
                rows.getTotalElements());
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
