package org.kommunalcampus.report;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MinimumGroup;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.PeopleAcross;

/**
 * The attack: somebody knows all about the people of one municipality and sees every figure. Each figure is a sum over a set of people, so whoever combines figures learns
 * at best something about the parts into which all these sets divide the people, those of the own municipality taken out. No such part is smaller than the minimum group. A half-year is
 * counted once and half-years do not overlap, so there is no second look to compare with.
 */
class EffectDisclosureTest {

    private static final ModuleId MODULE = ModuleId.next();
    private static final int RUNS = 5_000;

    /** A person with one competence of the module. */
    private record Pair(int person, int competence, MunicipalityId place, GapState state, LevelMove move) {}

    private record World(
            List<MunicipalityId> places,
            List<Pair> pairs,
            Map<Integer, MunicipalityId> people,
            Set<Integer> payers,
            Map<Integer, MunicipalityId> strangers) {}

    @Test
    void nobodySubtractsTheOwnPeopleAndIsLeftWithFew() {
        long seed = Long.getLong("campus.seed", new Random().nextLong());
        Random random = new Random(seed);
        int told = 0;
        int gapsTold = 0;
        int movesTold = 0;
        int feesTold = 0;
        for (int run = 0; run < RUNS; run++) {
            World world = anyWorld(random);
            EffectCount count = count(world);
            ModuleEffect effect = count.told(MODULE).orElse(null);
            List<ReportRow<LevelMove, Integer>> moves = count.moves();
            String as = "seed " + seed + ", run " + run + ": " + world;
            List<Set<Object>> figures = figures(world, effect, moves);
            for (MunicipalityId known : world.places()) {
                parts(figures, world, known)
                        .forEach(part -> assertThat(part.size())
                                .as("known %s, %s", known, as)
                                .isGreaterThanOrEqualTo(MinimumGroup.SIZE));
            }
            if (effect == null) {
                assertThat(moves).as(as).isEmpty();
                continue;
            }
            told++;
            gapsTold += effect.gaps() == null ? 0 : 1;
            feesTold += effect.cents() == null ? 0 : 1;
            movesTold += moves.isEmpty() ? 0 : 1;
            assertThat(effect.people()).as(as).isEqualTo(world.people().size());
            assertThat(moves.stream().mapToInt(ReportRow::figures).sum())
                    .as(as)
                    .isIn(0, world.pairs().size());
        }
        assertThat(List.of(told, gapsTold, movesTold, feesTold))
                .as("figures of each kind are told often enough that the attack means something")
                .allMatch(often -> often > RUNS / 50);
        assertThat(told).as("and some are not").isLessThan(RUNS);
    }

    /** Whom each figure that is told sums up: pairs for levels and gaps, people for fees. */
    private static List<Set<Object>> figures(
            World world, @Nullable ModuleEffect effect, List<ReportRow<LevelMove, Integer>> moves) {
        List<Set<Object>> figures = new ArrayList<>();
        if (effect == null) {
            return figures;
        }
        figures.add(pairs(world, pair -> true));
        if (effect.gaps() != null) {
            figures.add(pairs(world, pair -> pair.state() != GapState.NONE));
            figures.add(pairs(world, pair -> pair.state() == GapState.CLOSED));
        }
        Set<LevelMove> named = new HashSet<>();
        moves.forEach(row -> {
            LevelMove move = row.key();
            if (move != null) {
                named.add(move);
                figures.add(pairs(world, pair -> pair.move().equals(move)));
            }
        });
        if (!moves.isEmpty()) {
            figures.add(pairs(world, pair -> !named.contains(pair.move())));
        }
        if (effect.cents() != null) {
            Set<Object> payers = new HashSet<>(world.payers());
            payers.addAll(world.strangers().keySet());
            figures.add(payers);
            figures.add(new HashSet<>(world.people().keySet()));
        }
        return figures;
    }

    private static Set<Object> pairs(World world, Predicate<Pair> which) {
        return new HashSet<>(world.pairs().stream().filter(which).toList());
    }

    /** The people of each smallest part that the figures tell apart, without those of the municipality that is known. */
    private static Collection<Set<Integer>> parts(List<Set<Object>> figures, World world, MunicipalityId known) {
        Map<List<Boolean>, Set<Integer>> ofPairs = new HashMap<>();
        world.pairs().stream()
                .filter(pair -> !pair.place().equals(known))
                .forEach(pair -> ofPairs.computeIfAbsent(
                                figures.stream().map(one -> one.contains(pair)).toList(), none -> new HashSet<>())
                        .add(pair.person()));
        Map<List<Boolean>, Set<Integer>> ofPeople = new HashMap<>();
        Map<Integer, MunicipalityId> everybody = new HashMap<>(world.people());
        everybody.putAll(world.strangers());
        everybody.forEach((person, place) -> {
            if (!place.equals(known)) {
                ofPeople.computeIfAbsent(
                                figures.stream()
                                        .map(one -> one.contains(person))
                                        .toList(),
                                none -> new HashSet<>())
                        .add(person);
            }
        });
        List<Set<Integer>> parts = new ArrayList<>();
        ofPairs.forEach((told, part) -> {
            if (told.contains(true)) {
                parts.add(part);
            }
        });
        ofPeople.forEach((told, part) -> {
            if (told.contains(true)) {
                parts.add(part);
            }
        });
        return parts;
    }

    private static World anyWorld(Random random) {
        List<MunicipalityId> places = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        Map<Integer, MunicipalityId> people = new LinkedHashMap<>();
        Set<Integer> payers = new HashSet<>();
        Map<Integer, MunicipalityId> strangers = new LinkedHashMap<>();
        int competences = 1 + random.nextInt(2);
        int levels = 1 + random.nextInt(3);
        int rare = 2 + random.nextInt(12);
        int towns = 1 + random.nextInt(4);
        int person = 0;
        for (int town = 0; town < towns; town++) {
            MunicipalityId place = MunicipalityId.next();
            places.add(place);
            int learners = random.nextInt(random.nextBoolean() ? 60 : 12);
            for (int i = 0; i < learners; i++) {
                person++;
                people.put(person, place);
                for (int c = 0; c < competences; c++) {
                    int before = random.nextInt(rare) == 0 ? random.nextInt(levels) : 0;
                    int after = Math.max(before, random.nextInt(rare) == 0 ? random.nextInt(levels + 1) : levels);
                    int asked = random.nextInt(rare) == 0 ? 0 : random.nextInt(levels) + 1;
                    GapState state = before >= asked ? GapState.NONE : after >= asked ? GapState.CLOSED : GapState.OPEN;
                    pairs.add(new Pair(person, c, place, state, new LevelMove(before, after)));
                }
                if (random.nextInt(rare) == 0) {
                    payers.add(person);
                }
            }
            int others = random.nextInt(rare) == 0 ? random.nextInt(20) : 0;
            for (int i = 0; i < others; i++) {
                strangers.put(++person, place);
            }
        }
        return new World(places, pairs, people, payers, strangers);
    }

    /** As the database counts it. */
    private static EffectCount count(World world) {
        Map<GapState, PeopleAcross> states = new EnumMap<>(GapState.class);
        world.pairs().stream()
                .collect(groupingBy(Pair::state))
                .forEach((state, some) -> states.put(state, across(some)));
        record Key(GapState state, LevelMove move) {}
        List<EffectCell> cells = new ArrayList<>();
        world.pairs().stream()
                .collect(groupingBy(pair -> new Key(pair.state(), pair.move())))
                .forEach((key, some) -> cells.add(new EffectCell(key.state(), key.move(), some.size(), across(some))));
        return new EffectCount(
                across(world.people(), id -> true),
                cells,
                states,
                60,
                across(world.people(), world.payers()::contains),
                across(world.people(), id -> !world.payers().contains(id)),
                across(world.strangers(), id -> true),
                100L * (world.payers().size() + world.strangers().size()));
    }

    private static PeopleAcross across(Collection<Pair> pairs) {
        Map<Integer, MunicipalityId> people = new HashMap<>();
        pairs.forEach(pair -> people.put(pair.person(), pair.place()));
        return across(people, id -> true);
    }

    private static PeopleAcross across(Map<Integer, MunicipalityId> people, Predicate<Integer> which) {
        Map<MunicipalityId, Integer> counted = new HashMap<>();
        people.forEach((id, place) -> {
            if (which.test(id)) {
                counted.merge(place, 1, Integer::sum);
            }
        });
        return new PeopleAcross(counted);
    }
}
