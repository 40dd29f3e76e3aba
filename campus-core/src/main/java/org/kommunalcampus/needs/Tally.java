package org.kommunalcampus.needs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Requirement;

/**
 * People counted by what tells them apart: their unit, or their job. Those of whom it is not known are kept under the empty key.
 *
 * @param counts how many people there are
 * @param cells how they stand in each competence that their jobs ask for; competences that are asked of nobody are missing
 */
record Tally<G extends Comparable<? super G>>(
        Map<Optional<G>, Integer> counts, Map<Optional<G>, Map<CompetenceId, GapCell>> cells) {

    /** Counts people who have not reached anything yet of what is asked of them. */
    void add(Optional<G> group, int count, List<Requirement> asked) {
        counts.merge(group, count, Integer::sum);
        Map<CompetenceId, GapCell> counted = cells.computeIfAbsent(group, first -> new HashMap<>());
        asked.forEach(requirement -> counted.merge(
                requirement.competence(),
                new GapCell(count, count, count * requirement.level().value(), false),
                GapCell::plus));
    }

    /** Takes off what people of whom the competence is asked have reached: so many of them all of it, and together so many levels of what is asked. */
    void reach(Optional<G> group, CompetenceId competence, int enough, int levels) {
        cells.computeIfAbsent(group, first -> new HashMap<>())
                .computeIfPresent(
                        competence,
                        (same, cell) ->
                                new GapCell(cell.asked(), cell.below() - enough, cell.missing() - levels, false));
    }

    /** How everybody stands. */
    Map<CompetenceId, GapCell> whole() {
        return added(cells.keySet());
    }

    /** How those of these groups stand together. */
    Map<CompetenceId, GapCell> of(Collection<G> groups) {
        return added(groups.stream().map(Optional::of).toList());
    }

    /** How those stand of whom it is not known to which group they belong. */
    Map<CompetenceId, GapCell> ofNone() {
        return in(Optional.empty());
    }

    /** The groups, apart from those who belong to none, in the order of their ids. */
    List<G> groups() {
        return counts.keySet().stream().flatMap(Optional::stream).sorted().toList();
    }

    /** How many people there are in these groups. */
    int people(Collection<G> groups) {
        return groups.stream()
                .mapToInt(group -> counts.getOrDefault(Optional.of(group), 0))
                .sum();
    }

    /** How many people there are. */
    int people() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<CompetenceId, GapCell> in(Optional<G> group) {
        return cells.getOrDefault(group, Map.of());
    }

    private Map<CompetenceId, GapCell> added(Collection<Optional<G>> groups) {
        Map<CompetenceId, GapCell> sum = new HashMap<>();
        groups.forEach(group -> in(group).forEach((competence, cell) -> sum.merge(competence, cell, GapCell::plus)));
        return sum;
    }
}
