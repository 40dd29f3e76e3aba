package org.kommunalcampus.assignment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reckons hours and fees of a module for many people. */
@Component
@RequiredArgsConstructor
class Costs {

    private static final int CHUNK = 500;

    private final Modules modules;
    private final Completions completions;
    private final AssignedPersonRepository people;

    /** What it takes when all of these people do the module; who has completed it needs not. */
    AssignmentPreview preview(ModuleId module, List<MemberId> meant) {
        var completed = completions.lastOf(Set.of(module), meant);
        List<MemberId> todo =
                meant.stream().filter(person -> !completed.containsKey(person)).toList();
        return of(module, todo, meant.size() - todo.size(), RuleChange.NONE);
    }

    /** What it takes when all of these people do the module, and what a rule that says so would change. */
    AssignmentPreview of(ModuleId module, List<MemberId> todo, int done, RuleChange change) {
        ModuleCard card = cards(module);
        Money price = card.price();
        return new AssignmentPreview(
                todo,
                done,
                asked(module, todo),
                change.losing(),
                change.exempt(),
                (long) card.minutes() * todo.size(),
                price == null ? null : Money.ofCents(price.cents() * todo.size(), price.currency()));
    }

    /** Assigning the same once more changes nothing for them but the date. */
    private Set<MemberId> asked(ModuleId module, List<MemberId> todo) {
        List<UUID> ids = todo.stream().map(MemberId::value).distinct().toList();
        Set<MemberId> asked = new HashSet<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            people.findAsked(module.value(), ids.subList(start, Math.min(start + CHUNK, ids.size())))
                    .forEach(person -> asked.add(new MemberId(person)));
        }
        return asked;
    }

    private ModuleCard cards(ModuleId module) {
        Map<ModuleId, ModuleCard> found = modules.cards(List.of(module));
        ModuleCard card = found.get(module);
        if (card == null) {
            throw new NotFound("module", module);
        }
        return card;
    }
}
