package org.kommunalcampus.quality.check;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.description.Sibling;
import org.springframework.stereotype.Component;

/** No prerequisite builds on the module itself. Alternatives count each: a circle through one of them is a way that leads nowhere. */
@Component
class PrerequisitesAcyclic implements DescriptionCheck {

    @Override
    public String criterion() {
        return "prerequisites-acyclic";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        Map<ModuleId, Sibling> byId = around.siblings().stream().collect(toMap(Sibling::id, sibling -> sibling));
        List<List<String>> groups = stated.prerequisites();
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(at -> around.siblings().stream()
                        .filter(sibling -> groups.get(at).stream()
                                .anyMatch(name -> fold(name).equals(fold(sibling.externalId()))))
                        .filter(sibling -> leadsTo(sibling, around.self(), byId))
                        .map(sibling -> finding(Severity.ERROR, "/prerequisites/" + at, "circle", sibling.title())));
    }

    private static boolean leadsTo(Sibling start, ModuleId goal, Map<ModuleId, Sibling> byId) {
        Deque<ModuleId> open = new ArrayDeque<>(List.of(start.id()));
        Set<ModuleId> seen = new HashSet<>();
        while (!open.isEmpty()) {
            ModuleId next = open.pop();
            if (next.equals(goal)) {
                return true;
            }
            Sibling module = byId.get(next);
            if (seen.add(next) && module != null) {
                module.prerequisites().forEach(open::addAll);
            }
        }
        return false;
    }

    private static String fold(String externalId) {
        return externalId.strip().toLowerCase(Locale.ROOT);
    }
}
