package org.kommunalcampus.profile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The goals of one person, at most one for each target. */
@Embeddable
class Goals {

    @ElementCollection
    @CollectionTable(name = "goal", joinColumns = @JoinColumn(name = "member_id"))
    @MapKeyColumn(name = "id")
    @MapKeyJdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = ProfileStore.CHUNK)
    private Map<UUID, Goal> byId = new HashMap<>();

    /** The one that is due first comes first. */
    List<GoalView> all() {
        return byId.entrySet().stream()
                .map(goal -> new GoalView(
                        new GoalId(goal.getKey()),
                        goal.getValue().target(),
                        goal.getValue().due()))
                .sorted(Comparator.comparing(GoalView::due).thenComparing(GoalView::id))
                .toList();
    }

    Optional<GoalView> of(GoalTarget target) {
        return all().stream().filter(goal -> goal.target().equals(target)).findFirst();
    }

    /** Adds the goal, or moves the one with the same target; returns whether anything is different. */
    boolean add(WantedGoal wanted) {
        UUID id = of(wanted.target()).map(same -> same.id().value()).orElseGet(UUID::randomUUID);
        Goal goal = Goal.of(wanted);
        return !goal.equals(byId.put(id, goal));
    }

    /** Keeps these goals alone; returns whether anything is different. */
    boolean replace(Collection<WantedGoal> wanted) {
        boolean changed = keepOnly(wanted.stream().map(WantedGoal::target).collect(Collectors.toSet()));
        for (WantedGoal each : wanted) {
            changed |= add(each);
        }
        return changed;
    }

    /** Drops the goals with other targets; returns whether there were any. */
    boolean keepOnly(Set<GoalTarget> targets) {
        return byId.values().removeIf(goal -> !targets.contains(goal.target()));
    }

    boolean drop(GoalId id) {
        return byId.remove(id.value()) != null;
    }

    /** Takes over a row that is stored. */
    void hold(UUID id, Goal goal) {
        byId.put(id, goal);
    }

    void takeOver(Goals stored) {
        byId.putAll(stored.byId);
    }
}
