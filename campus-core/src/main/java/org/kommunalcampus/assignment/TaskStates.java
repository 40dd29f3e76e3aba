package org.kommunalcampus.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Shows rows with their assignments, in one query more. */
@Component
@RequiredArgsConstructor
class TaskStates {

    private final AssignmentRepository assignments;
    private final AssignedPersonRepository people;
    private final Clock clock;

    /** Each row with its assignment and state, in the same order. */
    List<PersonalTask> of(Collection<AssignedPerson> rows) {
        Map<UUID, AssignmentView> known = new HashMap<>();
        assignments
                .findByIdIn(rows.stream().map(row -> row.assignment().value()).collect(Collectors.toSet()))
                .forEach(found -> known.put(found.id().value(), found.view()));
        LocalDate today = LocalDate.now(clock);
        return rows.stream().map(row -> task(row, known, today)).toList();
    }

    /** The same, each to do together with what else asks the person for the same module; in two queries more. */
    List<PersonalTask> withOthers(Collection<AssignedPerson> rows) {
        List<PersonalTask> tasks = of(rows);
        Set<UUID> members = new HashSet<>();
        Set<UUID> modules = new HashSet<>();
        tasks.forEach(task -> {
            members.add(task.member().value());
            modules.add(task.assignment().module().value());
        });
        List<PersonalTask> asked = of(people.findForModules(members, modules));
        return tasks.stream().map(task -> task.with(others(task, asked))).toList();
    }

    private static List<AssignmentView> others(PersonalTask task, List<PersonalTask> asked) {
        return asked.stream()
                .filter(other -> task.state().isToDo() && other.state().isToDo())
                .filter(other -> other.member().equals(task.member())
                        && other.assignment().module().equals(task.assignment().module())
                        && !other.assignment().id().equals(task.assignment().id()))
                .map(PersonalTask::assignment)
                .toList();
    }

    private static PersonalTask task(AssignedPerson row, Map<UUID, AssignmentView> known, LocalDate today) {
        AssignmentView assignment = known.get(row.assignment().value());
        if (assignment == null) {
            throw new IllegalStateException("no assignment " + row.assignment());
        }
        boolean withdrawn = assignment.withdrawnAt() != null;
        return new PersonalTask(
                assignment,
                List.of(),
                row.member(),
                row.state(withdrawn, today),
                row.dueOn(),
                row.completedOn(),
                withdrawn ? assignment.withdrawalReason() : row.standingReason());
    }
}
