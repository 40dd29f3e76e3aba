package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
 * after it, since two transactions at the same time do not see each other.
 */
@Component
@RequiredArgsConstructor
class LastCompletions {

    private static final int CHUNK = 500;

    private final AssignedPersonRepository people;
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
        List<NotedCompletion> noted = people.findNoted(ids);
        Map<MemberId, Map<ModuleId, LocalDate>> last = completions.lastOf(
                noted.stream().map(row -> new ModuleId(row.module())).collect(Collectors.toSet()),
                ids.stream().map(MemberId::new).toList());
        for (NotedCompletion row : noted) {
            LocalDate day = day(last, new MemberId(row.member()), new ModuleId(row.module()));
            if (!Objects.equals(day, row.lastCompletedOn())) {
                people.noteLast(row.member(), row.module(), day);
            }
        }
    }

    private void note(MemberId member, ModuleId module) {
        LocalDate day = day(completions.lastOf(Set.of(module), Set.of(member)), member, module);
        people.noteLast(member.value(), module.value(), day);
    }

    private static @Nullable LocalDate day(
            Map<MemberId, Map<ModuleId, LocalDate>> last, MemberId member, ModuleId module) {
        return last.getOrDefault(member, Map.of()).get(module);
    }
}
