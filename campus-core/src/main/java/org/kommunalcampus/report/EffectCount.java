package org.kommunalcampus.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.PeopleAcross;

/**
 * What was counted of one module in a region and a half-year, and what of it may be told. Figures that divide the same people are told together only if each part in which
 * they divide them spans enough people outside its largest municipality; so neither one figure nor what is left of one after another tells of few, whoever subtracts
 * the own people first.
 *
 * @param people who completed the module
 * @param cells in which the pairs of these people and the competences of the module lie, each pair in one
 * @param states the same people by state; somebody with several competences may be in several
 * @param minutes a person needs for the module
 * @param payingLearners of these people, those who owe a fee for the half-year
 * @param otherLearners the others of them
 * @param otherPayers who owes a fee and did not complete it in the half-year
 * @param cents fees owed
 */
record EffectCount(
        PeopleAcross people,
        List<EffectCell> cells,
        Map<GapState, PeopleAcross> states,
        long minutes,
        PeopleAcross payingLearners,
        PeopleAcross otherLearners,
        PeopleAcross otherPayers,
        long cents) {

    /** The figures that may be told; empty where not even how many they are may be. */
    Optional<ModuleEffect> told(ModuleId module) {
        if (!isTold()) {
            return Optional.empty();
        }
        boolean gaps = tellsGaps();
        return Optional.of(new ModuleEffect(
                module,
                people.people(),
                pairs(),
                cells.stream()
                        .mapToInt(cell -> cell.pairs() * cell.move().before())
                        .sum(),
                cells.stream()
                        .mapToInt(cell -> cell.pairs() * cell.move().after())
                        .sum(),
                gaps ? Integer.valueOf(pairs(GapState.CLOSED) + pairs(GapState.OPEN)) : null,
                gaps ? Integer.valueOf(pairs(GapState.CLOSED)) : null,
                people.people() * minutes,
                payingLearners.maySee() && otherLearners.maySee() && otherPayers.maySee()
                        ? Long.valueOf(cents)
                        : null));
    }

    /**
     * Which levels changed how, by pairs; those of too few people put together in a row without a key, none where that is not possible. Where gaps are told as well, each
     * row must tell of enough people in each state.
     */
    List<ReportRow<LevelMove, Integer>> moves() {
        if (!isTold()) {
            return List.of();
        }
        List<List<EffectCell>> rows = new ArrayList<>(cells.stream()
                .collect(groupingBy(
                        EffectCell::move,
                        () -> new TreeMap<>(
                                Comparator.comparingInt(LevelMove::before).thenComparingInt(LevelMove::after)),
                        toList()))
                .values());
        List<List<EffectCell>> hidden =
                new ArrayList<>(rows.stream().filter(row -> !maySee(row)).toList());
        rows.removeAll(hidden);
        List<EffectCell> together =
                new ArrayList<>(hidden.stream().flatMap(List::stream).toList());
        while (!maySee(together) && !rows.isEmpty()) {
            List<EffectCell> smallest = rows.stream()
                    .min(Comparator.comparingInt(row -> pairs(row)))
                    .orElseThrow();
            rows.remove(smallest);
            together.addAll(smallest);
        }
        if (!maySee(together)) {
            return List.of();
        }
        List<ReportRow<LevelMove, Integer>> told = new ArrayList<>();
        rows.forEach(row -> told.add(new ReportRow<>(row.getFirst().move(), pairs(row))));
        if (!together.isEmpty()) {
            told.add(new ReportRow<>(null, pairs(together)));
        }
        return told;
    }

    private boolean isTold() {
        return people.people() > 0 && people.maySee();
    }

    /** Whether it may be told how many had a gap and how many of these were closed. */
    private boolean tellsGaps() {
        return states.values().stream().allMatch(PeopleAcross::maySee);
    }

    private boolean maySee(List<EffectCell> row) {
        if (!tellsGaps()) {
            return people(row, null).maySee();
        }
        for (GapState state : GapState.values()) {
            if (!people(row, state).maySee()) {
                return false;
            }
        }
        return true;
    }

    /** Who lies in the cells of a state, of all for {@code null}. */
    private PeopleAcross people(List<EffectCell> row, @Nullable GapState state) {
        boolean oneEach = pairs() == people.people();
        return row.stream()
                .filter(cell -> state == null || cell.state() == state)
                .map(EffectCell::people)
                .reduce(PeopleAcross.NOBODY, (one, other) -> oneEach ? one.plus(other) : one.atLeast(other));
    }

    private int pairs() {
        return pairs(cells);
    }

    private int pairs(GapState state) {
        return pairs(cells.stream().filter(cell -> cell.state() == state).toList());
    }

    private static int pairs(List<EffectCell> some) {
        return some.stream().mapToInt(EffectCell::pairs).sum();
    }
}
