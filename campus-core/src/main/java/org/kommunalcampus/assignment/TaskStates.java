package org.kommunalcampus.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Derives how far people are from what they have completed; in a constant number of queries for up to 500 people. */
@Component
@RequiredArgsConstructor
class TaskStates {

    private final AssignmentRepository assignments;
    private final Completions completions;
    private final Clock clock;

    /** Each row with its assignment and state. */
    List<PersonalTask> of(Collection<AssignedPerson> rows) {
        Map<UUID, Assignment> known =
                assignments
                        .findByIdIn(rows.stream()
                                .map(row -> row.assignment().value())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(found -> found.id().value(), Function.identity()));
        Map<MemberId, Map<ModuleId, LocalDate>> completed = completions.lastOf(
                known.values().stream().map(Assignment::module).collect(Collectors.toSet()),
                rows.stream().map(AssignedPerson::member).collect(Collectors.toSet()));
        LocalDate today = LocalDate.now(clock);
        Map<UUID, AssignmentView> views = new HashMap<>();
        known.forEach((id, assignment) -> views.put(id, assignment.view()));
        return rows.stream().map(row -> task(row, views, completed, today)).toList();
    }

    /** Those of the rows that still ask something of the person. */
    List<AssignedPerson> toDo(List<AssignedPerson> rows) {
        List<PersonalTask> tasks = of(rows);
        return IntStream.range(0, rows.size())
                .filter(row -> tasks.get(row).state().isToDo())
                .mapToObj(rows::get)
                .toList();
    }

    private static PersonalTask task(
            AssignedPerson row,
            Map<UUID, AssignmentView> views,
            Map<MemberId, Map<ModuleId, LocalDate>> completed,
            LocalDate today) {
        AssignmentView assignment = views.get(row.assignment().value());
        if (assignment == null) {
            throw new IllegalStateException("no assignment " + row.assignment());
        }
        @Nullable
        LocalDate last = completed.getOrDefault(row.member(), Map.of()).get(assignment.module());
        boolean withdrawn = assignment.withdrawnAt() != null;
        return new PersonalTask(
                assignment,
                row.member(),
                row.state(last, withdrawn, today),
                row.dueOn(),
                row.isDoneBy(last) ? last : null,
                withdrawn ? assignment.withdrawalReason() : row.standingReason());
    }
}
