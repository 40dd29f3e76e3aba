package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Explanation;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Change;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Company;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Departure;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Obstacle;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Remedy;

/** Explanations on generated worlds. */
@Execution(ExecutionMode.CONCURRENT)
class WhyNotTest {
    @Test
    void everyModuleOutsideThePlanHasAnObstacleAndWhatIsPlannedHasNone() {
        Seeds.forEach(30, seed -> {
            var world = Worlds.small(seed);
            var plan = world.plan();
            for (var module : world.modules()) {
                var explanation = explain(world, module.id());
                assertThat(explanation.planned()).isEqualTo(WhyNot.holds(plan, module.id()));
                assertThat(explanation.findings().isEmpty()).isEqualTo(explanation.planned());
            }
        });
    }

    @Test
    void pinningOrTakingARefusalBackBringsTheModuleInWhereThatIsSaid() {
        Seeds.forEach(30, seed -> {
            var world = Worlds.small(seed);
            for (var module : world.modules()) {
                for (var remedy : explain(world, module.id()).remedies()) {
                    if (remedy.change() == Change.PIN || remedy.change() == Change.TAKE_REFUSAL_BACK) {
                        var changed = world.withLearner(decide(world.learner(), module.id(), remedy.change()));
                        assertThat(WhyNot.holds(changed.plan(), module.id())).isTrue();
                        assertThat(changed.plan().totals().minutes()
                                        - world.plan().totals().minutes())
                                .isEqualTo(remedy.extraMinutes());
                    }
                }
            }
        });
    }

    @Test
    void whatIsPresupposedAndBroughtOtherwiseBringsTheModuleInAndNothingLessDoes() {
        var seen = EnumSet.noneOf(Company.class);
        Seeds.forEach(150, seed -> {
            var world = Worlds.small(seed);
            for (var module : world.modules()) {
                var remedies = explain(world, module.id()).remedies();
                for (var remedy : remedies) {
                    if (isStep(remedy)) {
                        synchronized (seen) {
                            seen.add(remedy.company());
                        }
                        var others = remedies.stream()
                                .filter(other -> other != remedy && other.company() == Company.WITH_OTHERS)
                                .toList();
                        var learner = remedy.company() == Company.WITH_OTHERS
                                ? after(others, world.learner())
                                : world.learner();
                        assertThat(holdsWith(world, module.id(), remedy.company(), learner))
                                .isFalse();
                        assertThat(holdsWith(world, module.id(), remedy.company(), after(List.of(remedy), learner)))
                                .isTrue();
                    }
                }
            }
        });
        assertThat(seen).contains(Company.ALONE, Company.WITH_PIN);
    }

    @Test
    void moreTimeIsNamedOnlyWhereItBringsTheModuleIn() {
        var named = new AtomicInteger();
        Seeds.forEach(60, seed -> {
            var whole = Worlds.small(seed);
            var world = whole.withPolicy(
                    whole.policy().withBudget(whole.plan().totals().minutes() / 2));
            for (var module : world.modules()) {
                for (var remedy : explain(world, module.id()).remedies()) {
                    if (remedy.change() == Change.RAISE_BUDGET) {
                        named.incrementAndGet();
                        assertThat(WhyNot.holds(whole.plan(), module.id())).isTrue();
                        assertThat(remedy.extraMinutes())
                                .isEqualTo(whole.plan().totals().minutes()
                                        - world.plan().totals().minutes());
                    }
                }
            }
        });
        assertThat(named.get()).isPositive();
    }

    private static boolean isStep(Remedy remedy) {
        return remedy.change() == Change.REACH_COMPETENCE || remedy.change() == Change.COMPLETE_MODULE;
    }

    private static LearnerSnapshot after(List<Remedy> steps, LearnerSnapshot learner) {
        var changed = learner;
        for (var step : steps) {
            changed = switch (step.change()) {
                case REACH_COMPETENCE -> changed.atLeast(Objects.requireNonNull(step.competence()), step.level());
                case COMPLETE_MODULE -> changed.withCompleted(Objects.requireNonNull(step.module()));
                default -> changed;
            };
        }
        return changed;
    }

    private static boolean holdsWith(World world, ModuleId module, Company company, LearnerSnapshot learner) {
        var decided = company == Company.ALONE ? learner : decide(learner, module, Change.PIN);
        return WhyNot.holds(world.withLearner(decided).plan(), module);
    }

    @Test
    void theGoalThatIsNamedBringsTheModuleInAndALowerOneDoesNot() {
        Seeds.forEach(60, seed -> {
            var world = Worlds.small(seed);
            for (var module : world.modules()) {
                for (var remedy : explain(world, module.id()).remedies()) {
                    if (remedy.change() == Change.SET_GOAL) {
                        int level = remedy.level();
                        assertThat(bringsIn(world, module.id(), remedy.competence(), level))
                                .isTrue();
                        if (level > 1) {
                            assertThat(bringsIn(world, module.id(), remedy.competence(), level - 1))
                                    .isFalse();
                        }
                    }
                }
            }
        });
    }

    @Test
    void whatIsSaidToTakeAnEntryOutDoesSoAndNothingLessDoes() {
        var known = new AtomicInteger();
        var all = new AtomicInteger();
        Seeds.forEach(150, seed -> {
            var world = Worlds.small(seed);
            for (var entry : world.plan().entries()) {
                var departures = explain(world, entry.module()).departures();
                all.incrementAndGet();
                if (!departures.isEmpty()) {
                    known.incrementAndGet();
                    assertThat(staysAfter(world, entry.module(), departures)).isFalse();
                    for (var departure : departures) {
                        var fewer = new ArrayList<>(departures);
                        fewer.remove(departure);
                        assertThat(staysAfter(world, entry.module(), fewer)).isTrue();
                    }
                }
            }
        });
        assertThat(known.get()).as("of %s entries", all).isGreaterThan(all.get() * 9 / 10);
    }

    private static boolean staysAfter(World world, ModuleId module, List<Departure> departures) {
        var changed = world.withLearner(RemovalConditions.after(departures, world.learner(), module));
        return WhyNot.holds(changed.plan(), module);
    }

    private static boolean bringsIn(World world, ModuleId module, @Nullable CompetenceId competence, int level) {
        var requirements = new ArrayList<>(world.learner().requirements());
        requirements.add(new CompetenceRequirement(
                RequirementOrigin.GOAL, "goal", "", Objects.requireNonNull(competence), level, null));
        var changed = world.withLearner(world.learner().withRequirements(requirements));
        return WhyNot.holds(changed.plan(), module);
    }

    @Test
    void aModuleThatIsNotOfferedHasNoRemedy() {
        var world = Worlds.small(1);
        var explanation = explain(world, Ids.module(9999));
        assertThat(explanation.findings())
                .extracting(Explanation.Finding::obstacle)
                .containsExactly(Obstacle.NOT_OFFERED);
        assertThat(explanation.remedies()).isEmpty();
    }

    @Test
    void aDominatedModuleNamesWhatThePlanUsesInstead() {
        Seeds.forEach(30, seed -> {
            var world = Worlds.small(seed);
            var plan = world.plan();
            for (var module : world.modules()) {
                explain(world, module.id()).findings().stream()
                        .filter(finding -> finding.obstacle() == Obstacle.DOMINATED)
                        .forEach(finding -> assertThat(plan.entries())
                                .anyMatch(entry -> entry.module().equals(finding.module())));
            }
        });
    }

    @Test
    void whatIsRefusedNamesTheRule() {
        Seeds.forEach(30, seed -> {
            var world = Worlds.small(seed);
            var plan = world.plan();
            for (var refused : world.learner().refused()) {
                if (!WhyNot.holds(plan, refused)) {
                    assertThat(explain(world, refused).findings())
                            .extracting(Explanation.Finding::rule)
                            .contains(RuleName.NOT_REFUSED);
                }
            }
        });
    }

    private static Explanation explain(World world, ModuleId module) {
        return WhyNot.explain(world.catalogue(), world.learner(), world.policy(), world.today(), module, world.plan());
    }

    private static LearnerSnapshot decide(LearnerSnapshot learner, ModuleId module, Change change) {
        var pinned = new HashSet<>(learner.pinned());
        var refused = new HashSet<>(learner.refused());
        refused.remove(module);
        if (change == Change.PIN) {
            pinned.add(module);
        }
        return learner.withDecisions(pinned, refused);
    }
}
