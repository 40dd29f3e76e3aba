package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module that cannot be begun before a gap that it closes is due counts as dearer. */
public final class TooLateForDueDate implements CostRule {
    @Override
    public RuleName name() {
        return RuleName.TOO_LATE_FOR_DUE_DATE;
    }

    @Override
    public int percent(Situation situation, int module) {
        var requirements = situation.learner().requirements();
        for (int i = 0; i < requirements.size(); i++) {
            var requirement = requirements.get(i);
            var due = requirement.due();
            if (due != null
                    && closes(situation, module, requirement)
                    && earliest(situation, module) > due.toEpochDay()) {
                return situation.policy().adjustments().late();
            }
        }
        return 0;
    }

    private static boolean closes(Situation situation, int module, CompetenceRequirement requirement) {
        int competence = situation.catalogue().numberOf(requirement.competence());
        for (int i = 0; i < situation.catalogue().taughtCount(module); i++) {
            if (situation.catalogue().taught(module, i) == competence) {
                return situation.taughtLevel(module, i) > situation.level(competence)
                        && requirement.level() > situation.level(competence);
            }
        }
        return false;
    }

    private static long earliest(Situation situation, int module) {
        var dates = situation.catalogue().dates();
        if (!dates.any(module)) {
            return Math.max(situation.firstDay(), situation.opens(module));
        }
        for (int i = 0; i < dates.count(module); i++) {
            if (situation.calendar().attendable(module, i)) {
                return dates.start(module, i);
            }
        }
        return Long.MAX_VALUE;
    }
}
