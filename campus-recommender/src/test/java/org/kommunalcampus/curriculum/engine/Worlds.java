package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.BlockedDays;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.CompletedModule;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.input.EnrolledModule;
import org.kommunalcampus.curriculum.engine.input.Lapse;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearningYear;
import org.kommunalcampus.curriculum.engine.input.ModuleAssignment;
import org.kommunalcampus.curriculum.engine.input.PackageWish;
import org.kommunalcampus.curriculum.engine.input.Phases;
import org.kommunalcampus.curriculum.engine.input.Presupposition;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.TargetGroup;
import org.kommunalcampus.curriculum.engine.input.Teaching;

/**
 * Makes up catalogues and learners from a seed: skewed supply, cycles, alternatives, missing prerequisites, dates in the past
 * and future, full sessions, unknown prices and levels.
 */
final class Worlds {
    /** A Wednesday. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Random random;
    private final int modules;
    private final int competences;
    private final boolean plain;

    /**
     * A generator.
     *
     * @param plain nothing but gaps, costs and prerequisites: no dates, decisions or obligations
     */
    Worlds(long seed, int modules, int competences, boolean plain) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.modules = modules;
        this.competences = competences;
        this.plain = plain;
    }

    static World small(long seed) {
        return new Worlds(seed, 24, 8, false).world(6);
    }

    static World large(long seed) {
        return new Worlds(seed, 2000, 600, false).world(30);
    }

    World world(int requirements) {
        var catalogue = new ArrayList<EngineModule>();
        for (int m = 0; m < modules; m++) {
            catalogue.add(module(m));
        }
        return new World(catalogue, learner(requirements), Unlimited.policy(), TODAY);
    }

    LearnerSnapshot learner(int requirements) {
        var levels = new HashMap<CompetenceId, Integer>();
        for (int c = 0; c < competences; c++) {
            if (chance(40)) {
                levels.put(Ids.competence(c), random.nextInt(0, 6));
            }
        }
        var asked = new ArrayList<CompetenceRequirement>();
        for (int i = 0; i < requirements; i++) {
            var kind = plain
                    ? RequirementOrigin.JOB_PROFILE
                    : RequirementOrigin.values()[random.nextInt(RequirementOrigin.values().length)];
            asked.add(new CompetenceRequirement(
                    kind,
                    kind + "-" + i % 4,
                    "label." + kind,
                    Ids.competence(skewed(competences)),
                    random.nextInt(1, 7),
                    plain || chance(70) ? null : TODAY.plusDays(random.nextInt(200))));
        }
        return new LearnerSnapshot(
                levels,
                asked,
                plain ? List.of() : completed(),
                plain ? List.of() : enrolments(),
                plain ? Set.of() : some(1),
                plain ? Set.of() : some(modules / 20),
                plain ? List.of() : assigned(),
                plain || chance(60) ? List.of() : List.of(blocked(), blocked()),
                plain ? 240 : random.nextInt(30, 300),
                plain || chance(50) ? Set.of() : EnumSet.of(Format.ONLINE),
                plain || chance(30) ? Set.of() : Set.of("de"),
                plain || chance(50) ? List.of() : lapses(levels),
                plain || chance(60) ? List.of() : List.of(wish("a"), wish("b")),
                Set.of(),
                List.of(),
                LearningYear.OPEN,
                Set.of(),
                plain ? Set.of() : reserved());
    }

    /** First dates of every eleventh module. */
    private Set<SessionId> reserved() {
        return IntStream.range(0, modules / 11 + 1)
                .mapToObj(i -> Ids.session(i * 110L))
                .collect(Collectors.toSet());
    }

    private PackageWish wish(String source) {
        var steps = new LinkedHashSet<ModuleId>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            steps.add(Ids.module(random.nextInt(modules)));
        }
        return new PackageWish(source, "label." + source, List.copyOf(steps), chance(80));
    }

    private List<Lapse> lapses(Map<CompetenceId, Integer> levels) {
        var lapses = new ArrayList<Lapse>();
        for (int c = 0; c < competences; c++) {
            int level = levels.getOrDefault(Ids.competence(c), 0);
            if (level > 0 && chance(25)) {
                lapses.add(new Lapse(Ids.competence(c), random.nextInt(level), TODAY.plusDays(random.nextInt(1, 120))));
            }
        }
        return lapses;
    }

    EngineModule module(int number) {
        var teaches = new LinkedHashMap<CompetenceId, Teaching>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            var competence = Ids.competence(skewed(competences));
            int level = random.nextInt(1, 7);
            teaches.put(
                    competence,
                    !plain && chance(5) ? new Teaching(competence, 0, true) : Teaching.to(competence, level));
        }
        var requires = new LinkedHashMap<CompetenceId, Presupposition>();
        for (int i = chance(55) ? random.nextInt(1, 3) : 0; i > 0; i--) {
            var competence = Ids.competence(skewed(competences));
            requires.put(competence, new Presupposition(competence, random.nextInt(1, 5)));
        }
        List<List<ModuleId>> groups = new ArrayList<>();
        if (chance(15)) {
            groups.add(List.of(
                    Ids.module(random.nextInt(modules)), Ids.module(random.nextInt(modules + modules / 10 + 1))));
        }
        var format = plain ? Format.ONLINE : Format.values()[random.nextInt(3)];
        int minutes = 15 * random.nextInt(1, 65);
        return new EngineModule(
                Ids.module(number),
                minutes,
                chance(20) ? null : 100L * random.nextInt(0, 500),
                format,
                chance(90) ? "de" : "en",
                List.copyOf(teaches.values()),
                List.copyOf(requires.values()),
                groups,
                plain || chance(80) ? null : TODAY.plusDays(random.nextInt(-100, 150)),
                plain || chance(80) ? null : TODAY.plusDays(random.nextInt(-10, 300)),
                plain || chance(50) ? null : TODAY.plusDays(random.nextInt(-10, 700)),
                plain || (format == Format.ONLINE && chance(80)) ? List.of() : sessions(number),
                plain || chance(60) ? Phases.NONE : phases(minutes),
                false,
                TargetGroup.EVERYBODY);
    }

    private Phases phases(int minutes) {
        int preparation = chance(70) ? random.nextInt(minutes / 2) : 0;
        int followUp = chance(70) ? random.nextInt(minutes / 2) : 0;
        return new Phases(preparation, random.nextInt(5), followUp, random.nextInt(9));
    }

    private List<EngineSession> sessions(int module) {
        var sessions = new ArrayList<EngineSession>();
        for (int i = random.nextInt(5); i > 0; i--) {
            var start = TODAY.plusDays(random.nextInt(-40, 200));
            var closes = chance(30) ? start.minusDays(random.nextInt(30)) : start;
            sessions.add(new EngineSession(
                    Ids.session(module * 10L + i), start, start.plusDays(random.nextInt(3)), chance(85), closes));
        }
        return sessions;
    }

    private List<CompletedModule> completed() {
        var list = new ArrayList<CompletedModule>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(new CompletedModule(
                    Ids.module(random.nextInt(modules)), chance(70) ? null : TODAY.plusDays(random.nextInt(-20, 60))));
        }
        return list;
    }

    private List<EnrolledModule> enrolments() {
        Map<ModuleId, EnrolledModule> map = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int m = random.nextInt(modules);
            var session = chance(50) ? Ids.session(m * 10L + 1) : null;
            map.put(
                    Ids.module(m),
                    chance(50)
                            ? EnrolledModule.booked(Ids.module(m), session)
                            : EnrolledModule.begun(Ids.module(m), session, chance(50) ? null : TODAY.minusDays(9)));
        }
        return List.copyOf(map.values());
    }

    private List<ModuleAssignment> assigned() {
        var list = new ArrayList<ModuleAssignment>();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(new ModuleAssignment(
                    Ids.module(random.nextInt(modules)),
                    chance(50) ? RequirementOrigin.LEGAL_DUTY : RequirementOrigin.HR_ASSIGNMENT,
                    "assignment-" + i,
                    "label",
                    chance(40) ? null : TODAY.plusDays(random.nextInt(120))));
        }
        return list;
    }

    private BlockedDays blocked() {
        var from = TODAY.plusDays(random.nextInt(100));
        return new BlockedDays(from, from.plusDays(random.nextInt(25)));
    }

    private Set<ModuleId> some(int count) {
        var set = new HashSet<ModuleId>();
        for (int i = 0; i < count; i++) {
            if (chance(60)) {
                set.add(Ids.module(random.nextInt(modules)));
            }
        }
        return set;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Small numbers are more frequent, as popular topics are. */
    private int skewed(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 1.6));
    }
}
