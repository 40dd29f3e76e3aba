package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;

/**
 * Puts together what several assignments ask of the same person for the same module: it is one task, by the earliest day, with every reason. What is still to do
 * goes together, and so does what the same completion has done.
 */
final class OneTask {

    private static final Comparator<PersonalTask> EARLIEST_FIRST = Comparator.comparing(
                    PersonalTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(task -> task.assignment().id().toString());

    private OneTask() {}

    private record Key(
            MemberId member,
            ModuleId module,
            boolean toDo,
            @Nullable LocalDate completedOn) {

        static Key of(PersonalTask task) {
            return new Key(
                    task.member(), task.assignment().module(), task.state().isToDo(), task.completedOn());
        }
    }

    /** The tasks, each once; those that are exempt or taken back stay for themselves. */
    static List<PersonalTask> each(Collection<PersonalTask> tasks) {
        Map<Key, List<PersonalTask>> together = new LinkedHashMap<>();
        List<PersonalTask> found = new ArrayList<>();
        for (PersonalTask task : tasks) {
            if (task.state().isToDo() || task.state().isDone()) {
                together.computeIfAbsent(Key.of(task), key -> new ArrayList<>()).add(task);
            } else {
                found.add(task);
            }
        }
        together.values().forEach(same -> found.add(first(same)));
        return found;
    }

    private static PersonalTask first(List<PersonalTask> same) {
        List<PersonalTask> sorted = same.stream().sorted(EARLIEST_FIRST).toList();
        return sorted.getFirst()
                .with(sorted.stream().skip(1).map(PersonalTask::assignment).toList());
    }
}
