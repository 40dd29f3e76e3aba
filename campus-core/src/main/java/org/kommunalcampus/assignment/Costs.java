package org.kommunalcampus.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
    private final AssignmentRuleRepository rules;

    /** What it takes when all of these people do the module; who has completed it needs not. */
    AssignmentPreview preview(ModuleId module, List<MemberId> meant) {
        var completed = completions.lastOf(Set.of(module), meant);
        List<MemberId> todo =
                meant.stream().filter(person -> !completed.containsKey(person)).toList();
        return of(module, todo, meant.size() - todo.size(), RuleChange.NONE, null);
    }

    /** What it takes when all of these people do the module, and what the standing rule that says so would change. */
    AssignmentPreview of(ModuleId module, List<MemberId> todo, int done, RuleChange change, @Nullable RuleId standing) {
        ModuleCard card = cards(module);
        Money price = card.price();
        List<AskedBy> asked = asked(module, todo);
        return new AssignmentPreview(
                todo,
                done,
                asked.stream().map(each -> new MemberId(each.member())).collect(Collectors.toSet()),
                named(asked, standing),
                change.losing(),
                change.exempt(),
                (long) card.minutes() * todo.size(),
                price == null ? null : Money.ofCents(price.cents() * todo.size(), price.currency()));
    }

    /** Assigning the same once more changes nothing for them but the date. */
    private List<AskedBy> asked(ModuleId module, List<MemberId> todo) {
        List<UUID> ids = todo.stream().map(MemberId::value).distinct().toList();
        List<AskedBy> asked = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            asked.addAll(people.findAsked(module.value(), ids.subList(start, Math.min(start + CHUNK, ids.size()))));
        }
        return asked;
    }

    private Map<String, Set<MemberId>> named(List<AskedBy> asked, @Nullable RuleId standing) {
        Map<UUID, String> names = rules
                .findByIdIn(asked.stream()
                        .map(AskedBy::rule)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(
                        rule -> rule.id().value(), rule -> rule.content().name()));
        Map<String, Set<MemberId>> by = new TreeMap<>();
        asked.stream()
                .filter(each -> standing == null || !standing.value().equals(each.rule()))
                .forEach(each -> by.computeIfAbsent(
                                each.rule() == null ? "" : names.getOrDefault(each.rule(), ""), name -> new HashSet<>())
                        .add(new MemberId(each.member())));
        return by;
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
