package org.kommunalcampus.curriculum.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.input.Presupposition;
import org.kommunalcampus.curriculum.engine.input.Teaching;

/** Makes up modules: popular topics are taught often, about eight hours long, half of them online, building upon each other with cycles. */
final class RegionModules {
    private static final int COMPETENCES_OF_AN_AREA = 10;
    private static final double MEDIAN_HOURS = 7;

    private final long seed;
    private final List<CompetenceId> competences;
    private final int modules;
    private final int areas;
    private final Zipf popularity;

    RegionModules(long seed, List<CompetenceId> competences, int modules) {
        this.seed = seed;
        this.competences = competences;
        this.modules = modules;
        areas = Math.max(1, competences.size() / COMPETENCES_OF_AN_AREA);
        popularity = new Zipf(competences.size(), 0.5);
    }

    EngineModule module(int number) {
        var random = new SplittableRandom(seed * 31 + number);
        var teaches = teaches(random);
        var requires = requires(random, teaches);
        double hours = Math.clamp(MEDIAN_HOURS * Math.exp(random.nextGaussian() * 0.5), 0.5, 40);
        var format = format(random);
        return new EngineModule(
                id(number),
                15 * (int) Math.max(1, Math.round(hours * 4)),
                price(random, hours),
                format,
                chance(random, 94) ? "de" : "en",
                teaches.entrySet().stream()
                        .map(taught -> Teaching.to(competences.get(taught.getKey()), taught.getValue()))
                        .toList(),
                requires.entrySet().stream()
                        .map(asked -> new Presupposition(competences.get(asked.getKey()), asked.getValue()))
                        .toList(),
                prerequisites(random, number),
                chance(random, 95) ? null : Region.TODAY.plusDays(random.nextInt(-100, 120)),
                chance(random, 90) ? null : Region.TODAY.plusDays(random.nextInt(60, 600)),
                chance(random, 60) ? null : Region.TODAY.plusDays(random.nextInt(90, 900)),
                format == Format.ONLINE ? List.of() : sessions(random, number));
    }

    EngineModule forEverybody() {
        return new EngineModule(
                id(-1),
                30,
                0L,
                Format.ONLINE,
                "de",
                List.of(Teaching.to(competences.getFirst(), 8)),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    static EngineModule withoutDates(EngineModule module) {
        return new EngineModule(
                module.id(),
                module.minutes(),
                module.priceCents(),
                Format.ONLINE,
                module.language(),
                module.teaches(),
                module.requires(),
                module.prerequisites(),
                null,
                null,
                null,
                List.of());
    }

    static ModuleId id(int number) {
        return new ModuleId(Ids.of("module", number));
    }

    private Map<Integer, Integer> teaches(RandomGenerator random) {
        var levels = new LinkedHashMap<Integer, Integer>();
        int main = popularity.draw(random);
        levels.put(main, level(random));
        for (int more = chance(random, 60) ? 0 : 1 + random.nextInt(2); more > 0; more--) {
            levels.putIfAbsent(neighbour(random, main), level(random));
        }
        return levels;
    }

    /** What a module presupposes: a lower level of what it teaches, something of the same area, now and then anything. */
    private Map<Integer, Integer> requires(RandomGenerator random, Map<Integer, Integer> teaches) {
        var levels = new LinkedHashMap<Integer, Integer>();
        int main = teaches.keySet().iterator().next();
        int taught = teaches.values().iterator().next();
        if (taught >= 4 && chance(random, 45)) {
            levels.put(main, taught - 2);
        }
        if (chance(random, 24)) {
            levels.putIfAbsent(neighbour(random, main), 1 + random.nextInt(3));
        }
        if (chance(random, 4)) {
            levels.putIfAbsent(popularity.draw(random), 1 + random.nextInt(2));
        }
        return levels;
    }

    private List<List<ModuleId>> prerequisites(RandomGenerator random, int number) {
        if (!chance(random, 2)) {
            return List.of();
        }
        var group = new ArrayList<ModuleId>();
        for (int alternatives = 1 + random.nextInt(2); alternatives > 0; alternatives--) {
            int other = random.nextInt(modules);
            if (other != number) {
                group.add(id(other));
            }
        }
        return group.isEmpty() ? List.of() : List.of(group.stream().distinct().toList());
    }

    private static List<EngineSession> sessions(RandomGenerator random, int number) {
        var sessions = new ArrayList<EngineSession>();
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            LocalDate start = Region.TODAY.plusDays(random.nextInt(-20, 320));
            LocalDate end = start.plusDays(random.nextInt(2));
            sessions.add(new EngineSession(
                    new SessionId(Ids.of("session", number * 10L + i)), start, end, chance(random, 88)));
        }
        return sessions;
    }

    private static Format format(RandomGenerator random) {
        int percent = random.nextInt(100);
        if (percent < 50) {
            return Format.ONLINE;
        }
        return percent < 85 ? Format.BLENDED : Format.IN_PERSON;
    }

    private static @Nullable Long price(RandomGenerator random, double hours) {
        int percent = random.nextInt(100);
        if (percent < 15) {
            return null;
        }
        return percent < 40 ? 0L : 500 * Math.round(hours * random.nextDouble(3, 12));
    }

    private static int level(RandomGenerator random) {
        return 1 + (random.nextInt(6) + random.nextInt(6)) / 2;
    }

    private int neighbour(RandomGenerator random, int competence) {
        int other = competence % areas + areas * random.nextInt(COMPETENCES_OF_AN_AREA);
        return other < competences.size() ? other : competence;
    }

    static boolean chance(RandomGenerator random, int percent) {
        return random.nextInt(100) < percent;
    }
}
