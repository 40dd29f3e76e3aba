package org.kommunalcampus.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.SearchKey;
import org.kommunalcampus.shared.UnitId;

/** The units of one municipality, read at once. */
final class UnitTree {

    private final Map<@Nullable UUID, List<OrgUnit>> children = new LinkedHashMap<>();

    UnitTree(List<OrgUnit> units) {
        units.forEach(unit -> children.computeIfAbsent(unit.getParentId(), parent -> new ArrayList<>())
                .add(unit));
    }

    List<UnitNode> roots() {
        return below(null);
    }

    /** The unit and everything below it. */
    Set<UUID> within(UUID unit) {
        Set<UUID> found = new HashSet<>(Set.of(unit));
        children.getOrDefault(unit, List.of()).forEach(child -> found.addAll(within(child.getId())));
        return found;
    }

    /** The units in whose name or code all words of the text stand, and everything below them. */
    Set<UUID> named(String text) {
        return children.values().stream()
                .flatMap(List::stream)
                .filter(unit -> SearchKey.matches(SearchKey.of(unit.getName(), unit.getCode()), text))
                .flatMap(unit -> within(unit.getId()).stream())
                .collect(Collectors.toSet());
    }

    private List<UnitNode> below(@Nullable UUID parent) {
        return children.getOrDefault(parent, List.of()).stream()
                .map(unit ->
                        new UnitNode(new UnitId(unit.getId()), unit.getCode(), unit.getName(), below(unit.getId())))
                .toList();
    }
}
