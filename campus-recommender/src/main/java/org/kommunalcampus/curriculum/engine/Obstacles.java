package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Finding;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Obstacle;
import org.kommunalcampus.curriculum.engine.plan.Reason;
import org.kommunalcampus.curriculum.engine.rule.Rules;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Finds what keeps a module out of a curriculum. */
final class Obstacles {
    private final Situation situation;
    private final Curriculum curriculum;

    Obstacles(Situation situation, Curriculum curriculum) {
        this.situation = situation;
        this.curriculum = curriculum;
    }

    /** Everything that keeps the module out, the decisive first; at least one finding. */
    List<Finding> to(ModuleId id) {
        int module = situation.catalogue().numberOf(id);
        if (module < 0) {
            return List.of(new Finding(Obstacle.NOT_OFFERED, null, null, 0, null, null));
        }
        var findings = new ArrayList<Finding>();
        for (var rule : Rules.ELIGIBILITY) {
            if (situation.policy().applies(rule.name()) && !rule.admits(situation, module)) {
                findings.add(new Finding(Obstacle.NOT_ELIGIBLE, rule.name(), null, 0, null, date(rule.name(), module)));
            }
        }
        var prospects = Planning.withPin(situation, id);
        findings.addAll(prospects.missing(module));
        if (findings.isEmpty()) {
            findings.addAll(competitors(module));
        }
        if (findings.isEmpty()) {
            findings.add(new Finding(Obstacle.NOT_NEEDED, null, null, 0, null, null));
        }
        return findings;
    }

    /** What the plan uses instead of the module, or that the budget does not stretch to it. */
    private List<Finding> competitors(int module) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < situation.catalogue().taughtCount(module); i++) {
            var competence =
                    situation.catalogue().competence(situation.catalogue().taught(module, i));
            int level = situation.taughtLevel(module, i);
            for (var gap : curriculum.uncovered()) {
                if (gap.competence().equals(competence) && gap.reached() < level) {
                    findings.add(new Finding(Obstacle.BEYOND_BUDGET, null, competence, level, null, null));
                }
            }
            if (level > situation.level(situation.catalogue().taught(module, i))) {
                findings.addAll(providersInPlan(competence));
            }
        }
        return findings;
    }

    private List<Finding> providersInPlan(CompetenceId competence) {
        var findings = new ArrayList<Finding>();
        for (var entry : curriculum.entries()) {
            entry.reasons().stream()
                    .filter(reason -> competence.equals(reason.competence()))
                    .mapToInt(Reason::toLevel)
                    .max()
                    .ifPresent(level -> findings.add(
                            new Finding(Obstacle.DOMINATED, null, competence, level, entry.module(), null)));
        }
        return findings;
    }

    private @Nullable LocalDate date(RuleName rule, int module) {
        if (rule != RuleName.CERTIFIED_AND_VALID) {
            return null;
        }
        var facts = situation.module(module);
        return situation.opens(module) > situation.closes(module)
                ? facts.validFrom()
                : earlier(facts.validUntil(), facts.certifiedUntil());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
