package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * A module that leads upwards by more levels than is comfortable counts as dearer for each level beyond; it is measured from
 * the actual level, or from the level that the module itself presupposes.
 */
public final class LevelDistance implements CostRule {
    @Override
    public RuleName name() {
        return RuleName.LEVEL_DISTANCE;
    }

    @Override
    public int percent(Situation situation, int module) {
        int widest = 0;
        for (int i = 0; i < situation.catalogue().taughtCount(module); i++) {
            int competence = situation.catalogue().taught(module, i);
            int from = Math.max(situation.level(competence), presupposed(situation, module, competence));
            widest = Math.max(widest, situation.taughtLevel(module, i) - from);
        }
        int extra = Math.max(0, widest - situation.policy().comfortableStep());
        return extra * situation.policy().adjustments().perExtraLevel();
    }

    private static int presupposed(Situation situation, int module, int competence) {
        for (int i = 0; i < situation.catalogue().requiredCount(module); i++) {
            if (situation.catalogue().required(module, i) == competence) {
                return situation.catalogue().requiredLevel(module, i);
            }
        }
        return 0;
    }
}
