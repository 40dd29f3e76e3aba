package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module that also meets an interest of the learner counts as cheaper. */
public final class Interest implements CostRule {
    @Override
    public RuleName name() {
        return RuleName.INTEREST;
    }

    @Override
    public int percent(Situation situation, int module) {
        for (int i = 0; i < situation.catalogue().taughtCount(module); i++) {
            int competence = situation.catalogue().taught(module, i);
            if (situation.interestedIn(competence) && situation.taughtLevel(module, i) > situation.level(competence)) {
                return -situation.policy().adjustments().interest();
            }
        }
        return 0;
    }
}
