package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Requirement;
import org.kommunalcampus.curriculum.engine.input.RequirementKind;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Change;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Finding;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Obstacle;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Remedy;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Finds changes that bring a module into the plan; what the learner can decide alone is tried out by planning anew. */
final class Remedies {
    private final Situation situation;
    private final LocalDate today;
    private final Curriculum curriculum;
    private final ModuleId module;
    private final List<Remedy> remedies = new ArrayList<>();

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
        if (stopped(findings, RuleName.NOT_REFUSED)) {
            tryOut(Change.TAKE_REFUSAL_BACK, null, 0, decided(Set.of(), module));
        }
        if (stopped(findings, RuleName.LANGUAGE_UNDERSTOOD)) {
            tryOut(Change.ADD_LANGUAGE, null, 0, withLanguage());
        }
        if (findings.stream().anyMatch(finding -> finding.obstacle() == Obstacle.NOT_NEEDED)) {
            tryGoals();
        }
        tryOut(Change.PIN, null, 0, decided(Set.of(module), module));
        for (var finding : findings) {
            addUntried(finding);
        }
        return remedies;
    }

    /** What others have to change cannot be tried out: the date or the module does not exist yet. */
    private void addUntried(Finding finding) {
        if (finding.rule() == RuleName.SESSION_WITH_SEAT || finding.obstacle() == Obstacle.NOT_IN_TIME) {
            remedies.add(new Remedy(Change.NEW_SESSION, null, 0, null, 0, 0));
        } else if (finding.rule() == RuleName.PREREQUISITES_REACHABLE) {
            var change = finding.competence() != null ? Change.REACH_COMPETENCE : Change.COMPLETE_MODULE;
            remedies.add(new Remedy(change, finding.competence(), finding.level(), finding.module(), 0, 0));
        } else if (finding.obstacle() == Obstacle.BEYOND_BUDGET) {
            remedies.add(new Remedy(Change.RAISE_BUDGET, finding.competence(), finding.level(), null, 0, 0));
        }
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
                helps = tryOut(Change.SET_GOAL, competence, level, withGoal(competence, level));
            }
        }
    }

    private boolean tryOut(Change change, @Nullable CompetenceId competence, int level, LearnerSnapshot changed) {
        var plan = Planner.plan(situation.catalogue(), changed, situation.policy(), today);
        boolean helps = WhyNot.holds(plan, module);
        if (helps) {
            remedies.add(new Remedy(
                    change,
                    competence,
                    level,
                    null,
                    plan.totals().minutes() - curriculum.totals().minutes(),
                    plan.totals().cents() - curriculum.totals().cents()));
        }
        return helps;
    }

    private LearnerSnapshot decided(Set<ModuleId> pinToo, ModuleId refuseNoMore) {
        var pinned = new HashSet<>(situation.learner().pinned());
        pinned.addAll(pinToo);
        var refused = new HashSet<>(situation.learner().refused());
        refused.remove(refuseNoMore);
        return situation.learner().withDecisions(pinned, refused);
    }

    private LearnerSnapshot withLanguage() {
        var languages = new HashSet<>(situation.learner().languages());
        languages.add(situation.module(situation.catalogue().numberOf(module)).language());
        return situation.learner().withLanguages(languages);
    }

    private LearnerSnapshot withGoal(CompetenceId competence, int level) {
        var requirements = new ArrayList<>(situation.learner().requirements());
        requirements.add(new Requirement(RequirementKind.GOAL, "what-if", "", competence, level, null));
        return situation.learner().withRequirements(requirements);
    }

    private static boolean stopped(List<Finding> findings, RuleName rule) {
        return findings.stream().anyMatch(finding -> finding.rule() == rule);
    }
}
