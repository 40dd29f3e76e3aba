package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.record.CompletionRevoked;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.record.ModuleCompleted;
import org.kommunalcampus.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the last completion beside what is asked of a person: in the transaction that changes the one or the other, so that both are seen together, and once more
 * after it, since two transactions at the same time do not see each other. The rows are locked before the completions are read, so that the later of two writes
 * the later day.
 */
@Component
@RequiredArgsConstructor
class LastCompletions {

    private static final int CHUNK = 500;

    private final AssignedPersonRepository people;
    private final AssignmentRepository assignments;
    private final Completions completions;

    @EventListener
    void with(ModuleCompleted event) {
        note(event.member(), event.module());
    }

    @EventListener
    void with(CompletionRevoked event) {
        note(event.member(), event.module());
    }

    @ApplicationModuleListener
    void after(ModuleCompleted event) {
        note(event.member(), event.module());
    }

    @ApplicationModuleListener
    void after(CompletionRevoked event) {
        note(event.member(), event.module());
    }

    @ApplicationModuleListener
    void after(AssignmentChanged event) {
        note(event.members());
    }

    /** Notes what these people have completed of all that is asked of them. */
    void note(Collection<MemberId> members) {
        List<UUID> ids = members.stream().map(MemberId::value).toList();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            noteFor(ids.subList(start, Math.min(start + CHUNK, ids.size())));
        }
    }

    private void noteFor(List<UUID> ids) {
        List<AssignedPerson> rows = people.findOfToChange(ids);
        Map<UUID, ModuleId> modules = new HashMap<>();
        assignments
                .findByIdIn(rows.stream().map(row -> row.assignment().value()).collect(Collectors.toSet()))
                .forEach(found -> modules.put(found.id().value(), found.module()));
        Map<MemberId, Map<ModuleId, LocalDate>> last = completions.lastOf(
                Set.copyOf(modules.values()), ids.stream().map(MemberId::new).toList());
        correct(
                rows,
                row -> last.getOrDefault(row.member(), Map.of())
                        .get(modules.get(row.assignment().value())));
    }

    private void note(MemberId member, ModuleId module) {
        List<AssignedPerson> rows = people.findOfToChange(member.value(), module.value());
        if (!rows.isEmpty()) {
            LocalDate day = completions
                    .lastOf(Set.of(module), Set.of(member))
                    .getOrDefault(member, Map.of())
                    .get(module);
            correct(rows, row -> day);
        }
    }

    /** Notes the right day at those rows that have another one, in as many statements as there are days. */
    private void correct(List<AssignedPerson> rows, Function<AssignedPerson, @Nullable LocalDate> right) {
        Map<Optional<LocalDate>, List<UUID>> wrong = rows.stream()
                .filter(row -> !Objects.equals(right.apply(row), row.lastCompletedOn()))
                .collect(Collectors.groupingBy(
                        row -> Optional.ofNullable(right.apply(row)),
                        Collectors.mapping(AssignedPerson::id, Collectors.toList())));
        wrong.forEach((day, ids) -> people.noteLast(ids, day.orElse(null)));
    }
}
