package org.kommunalcampus.curriculum.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.BlockedDays;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.EngineSession;

/** Makes up learners: most of what the job asks for they can, some of it in part, some not at all. */
final class RegionLearners {
    private static final int ASSIGNED = 40;

    private final long seed;
    private final List<CompetenceId> competences;
    private final List<EngineModule> modules;
    private final JobProfiles jobs;
    private final Zipf popularity;

    RegionLearners(long seed, List<CompetenceId> competences, List<EngineModule> modules, JobProfiles jobs) {
        this.seed = seed;
        this.competences = competences;
        this.modules = modules;
        this.jobs = jobs;
        popularity = new Zipf(competences.size(), 0.5);
    }

    Learner learner(int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        int job = jobs.draw(random);
        var completed = some(random, random.nextInt(6));
        var enrolled = enrolled(random, completed);
        var pinned = chance(random, 5) ? some(random, 1) : Set.<ModuleId>of();
        var refused = chance(random, 12) ? some(random, 2) : Set.<ModuleId>of();
        return new Learner(
                number,
                jobs.all().get(job),
                jobs.market(),
                levels(random, job),
                interests(random),
                goal(random),
                completed,
                enrolled,
                without(pinned, completed),
                without(refused, pinned),
                blocked(random),
                chance(random, 50) ? 120 : 30 * random.nextInt(2, 11),
                chance(random, 30) ? EnumSet.of(Format.ONLINE) : Set.of(),
                chance(random, 98) ? "de" : "en",
                assigned(random));
    }

    private TreeMap<CompetenceId, Integer> levels(RandomGenerator random, int job) {
        var levels = new TreeMap<CompetenceId, Integer>();
        for (int i = 0; i < 12; i++) {
            levels.put(competences.get(popularity.draw(random)), 1 + random.nextInt(3));
        }
        jobs.asked(job).forEach((competence, level) -> {
            int percent = random.nextInt(100);
            if (percent < 58) {
                levels.put(competence, Math.min(8, level + random.nextInt(2)));
            } else if (percent < 86) {
                levels.put(competence, Math.max(1, level - 1 - random.nextInt(2)));
            }
        });
        levels.remove(competences.getFirst());
        return levels;
    }

    private TreeSet<CompetenceId> interests(RandomGenerator random) {
        var interests = new TreeSet<CompetenceId>();
        for (int i = Math.max(0, random.nextInt(5) - 2); i > 0; i--) {
            interests.add(competences.get(popularity.draw(random)));
        }
        return interests;
    }

    private Learner.@Nullable Goal goal(RandomGenerator random) {
        return chance(random, 25)
                ? new Learner.Goal(
                        competences.get(popularity.draw(random)),
                        2 + random.nextInt(4),
                        Region.TODAY.plusDays(random.nextInt(30, 400)))
                : null;
    }

    private Set<ModuleId> some(RandomGenerator random, int count) {
        var some = new TreeSet<ModuleId>();
        for (int i = 0; i < count; i++) {
            some.add(modules.get(random.nextInt(modules.size())).id());
        }
        return some;
    }

    private Learner.@Nullable Enrolled enrolled(RandomGenerator random, Set<ModuleId> completed) {
        var module = modules.get(random.nextInt(modules.size()));
        if (!chance(random, 15) || completed.contains(module.id())) {
            return null;
        }
        var session = module.sessions().stream()
                .filter(dated -> dated.start().isAfter(Region.TODAY))
                .map(EngineSession::id)
                .findFirst()
                .orElse(null);
        return new Learner.Enrolled(module.id(), session, session == null || chance(random, 30));
    }

    /** Employers assign few modules, each to many people. */
    private Learner.@Nullable Assigned assigned(RandomGenerator random) {
        return chance(random, 15)
                ? new Learner.Assigned(
                        modules.get(random.nextInt(Math.min(ASSIGNED, modules.size())))
                                .id(),
                        Region.TODAY.plusDays(random.nextInt(60, 300)))
                : null;
    }

    private static List<BlockedDays> blocked(RandomGenerator random) {
        var times = new ArrayList<BlockedDays>();
        if (chance(random, 30)) {
            var from = Region.TODAY.plusDays(random.nextInt(5, 250));
            times.add(new BlockedDays(from, from.plusDays(random.nextInt(4, 22))));
        }
        return times;
    }

    private static Set<ModuleId> without(Set<ModuleId> some, Set<ModuleId> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static boolean chance(RandomGenerator random, int percent) {
        return RegionModules.chance(random, percent);
    }
}
