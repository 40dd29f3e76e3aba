package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A gap that is due soon is worth more. */
public final class DueSoon implements WeightRule {
    @Override
    public RuleName name() {
        return RuleName.DUE_SOON;
    }

    @Override
    public int percent(Situation situation, CompetenceRequirement requirement) {
        var due = requirement.due();
        int soon = situation.firstDay() + 7 * situation.policy().dueSoonWeeks();
        return due != null && due.toEpochDay() < soon
                ? situation.policy().adjustments().dueSoon()
                : 0;
    }
}
