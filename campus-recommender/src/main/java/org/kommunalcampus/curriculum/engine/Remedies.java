package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Change;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Company;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Finding;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Obstacle;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Remedy;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Finds changes that bring a module into the plan, and shows that they do by planning anew. */
final class Remedies {
    private final Situation situation;
    private final LocalDate today;
    private final Curriculum curriculum;
    private final ModuleId module;
    private final List<Remedy> remedies = new ArrayList<>();

    /** A change of the learner that may help, and how the remedy names it. */
    private record Step(
            Change kind,
            @Nullable CompetenceId competence,
            int level,
            @Nullable ModuleId module,
            UnaryOperator<LearnerSnapshot> change) {}

    Remedies(Situation situation, LocalDate today, Curriculum curriculum, ModuleId module) {
        this.situation = situation;
        this.today = today;
        this.curriculum = curriculum;
        this.module = module;
    }

    /** The changes that help, the smallest first. */
    List<Remedy> after(List<Finding> findings) {
        if (situation.catalogue().numberOf(module) < 0 || stopped(findings, RuleName.NOT_COMPLETED)) {
            return List.of();
        }
        var steps = steps(findings);
        steps.forEach(this::tryAlone);
        if (has(findings, Obstacle.NOT_NEEDED)) {
            tryGoals();
        }
        boolean pinned = tryAlone(step(Change.PIN, this::pinned));
        if (has(findings, Obstacle.BEYOND_BUDGET)) {
            tryMoreTime();
        }
        if (!pinned && remedies.isEmpty()) {
            tryWithPin(steps);
        }
        if (stopped(findings, RuleName.SESSION_WITH_SEAT) || has(findings, Obstacle.NOT_IN_TIME)) {
            remedies.add(new Remedy(Change.NEW_SESSION, null, 0, null, Company.ALONE, 0, 0));
        }
        return remedies;
    }

    /** One change of the learner for each finding that the learner can do something about. */
    private List<Step> steps(List<Finding> findings) {
        var steps = new ArrayList<Step>();
        if (stopped(findings, RuleName.NOT_REFUSED)) {
            steps.add(step(Change.TAKE_REFUSAL_BACK, learner -> learner.withDecisions(learner.pinned(), unrefused())));
        }
        if (stopped(findings, RuleName.LANGUAGE_UNDERSTOOD)) {
            steps.add(step(Change.ADD_LANGUAGE, this::withLanguage));
        }
        for (var finding : findings) {
            var competence = finding.competence();
            var presupposed = finding.module();
            if (finding.rule() == RuleName.PREREQUISITES_REACHABLE && competence != null) {
                steps.add(new Step(
                        Change.REACH_COMPETENCE,
                        competence,
                        finding.level(),
                        null,
                        learner -> learner.atLeast(competence, finding.level())));
            } else if (finding.rule() == RuleName.PREREQUISITES_REACHABLE && presupposed != null) {
                steps.add(new Step(
                        Change.COMPLETE_MODULE, null, 0, presupposed, learner -> learner.withCompleted(presupposed)));
            }
        }
        return steps;
    }

    /** What does not help alone may do so when the module is pinned too: each change, or else as few of them together as will do. */
    private void tryWithPin(List<Step> steps) {
        boolean one = false;
        for (var step : steps) {
            one |= tryOut(step, Company.WITH_PIN, pinned(step.change().apply(situation.learner())));
        }
        if (one || !WhyNot.holds(plan(together(steps)), module)) {
            return;
        }
        var needed = new ArrayList<>(steps);
        for (var step : steps) {
            var fewer = new ArrayList<>(needed);
            fewer.remove(step);
            if (WhyNot.holds(plan(together(fewer)), module)) {
                needed.remove(step);
            }
        }
        var changed = together(needed);
        needed.forEach(step -> tryOut(step, Company.WITH_OTHERS, changed));
    }

    private LearnerSnapshot together(List<Step> steps) {
        var changed = situation.learner();
        for (var step : steps) {
            changed = step.change().apply(changed);
        }
        return pinned(changed);
    }

    private void tryMoreTime() {
        var plan = Planner.plan(
                situation.catalogue(), situation.learner(), situation.policy().withBudget(null), today);
        note(step(Change.RAISE_BUDGET, learner -> learner), Company.ALONE, plan);
    }

    /** For each competence that the module teaches the lowest level that, as a goal, brings it in. */
    private void tryGoals() {
        int number = situation.catalogue().numberOf(module);
        for (int i = 0; i < situation.catalogue().taughtCount(number); i++) {
            var competence =
                    situation.catalogue().competence(situation.catalogue().taught(number, i));
            boolean helps = false;
            for (int level = situation.level(competence) + 1;
                    level <= situation.taughtLevel(number, i) && !helps;
                    level++) {
                int wanted = level;
                var step = new Step(
                        Change.SET_GOAL, competence, level, null, learner -> withGoal(learner, competence, wanted));
                helps = tryAlone(step);
            }
        }
    }

    private boolean tryAlone(Step step) {
        return tryOut(step, Company.ALONE, step.change().apply(situation.learner()));
    }

    private boolean tryOut(Step step, Company company, LearnerSnapshot changed) {
        return note(step, company, plan(changed));
    }

    private boolean note(Step step, Company company, Curriculum plan) {
        boolean helps = WhyNot.holds(plan, module);
        if (helps) {
            remedies.add(new Remedy(
                    step.kind(),
                    step.competence(),
                    step.level(),
                    step.module(),
                    company,
                    plan.totals().minutes() - curriculum.totals().minutes(),
                    plan.totals().cents() - curriculum.totals().cents()));
        }
        return helps;
    }

    private Curriculum plan(LearnerSnapshot learner) {
        return Planner.plan(situation.catalogue(), learner, situation.policy(), today);
    }

    private LearnerSnapshot pinned(LearnerSnapshot learner) {
        var pinned = new HashSet<>(learner.pinned());
        pinned.add(module);
        return learner.withDecisions(pinned, unrefused());
    }

    private Set<ModuleId> unrefused() {
        var refused = new HashSet<>(situation.learner().refused());
        refused.remove(module);
        return refused;
    }

    private LearnerSnapshot withLanguage(LearnerSnapshot learner) {
        var languages = new HashSet<>(learner.languages());
        languages.add(situation.module(situation.catalogue().numberOf(module)).language());
        return learner.withLanguages(languages);
    }

    private static LearnerSnapshot withGoal(LearnerSnapshot learner, CompetenceId competence, int level) {
        var requirements = new ArrayList<>(learner.requirements());
        requirements.add(new CompetenceRequirement(RequirementOrigin.GOAL, "what-if", "", competence, level, null));
        return learner.withRequirements(requirements);
    }

    private static Step step(Change kind, UnaryOperator<LearnerSnapshot> change) {
        return new Step(kind, null, 0, null, change);
    }

    private static boolean has(List<Finding> findings, Obstacle obstacle) {
        return findings.stream().anyMatch(finding -> finding.obstacle() == obstacle);
    }

    private static boolean stopped(List<Finding> findings, RuleName rule) {
        return findings.stream().anyMatch(finding -> finding.rule() == rule);
    }
}
