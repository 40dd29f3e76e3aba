package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** Hours that teach what the learner has already are lost: they count once more. */
public final class KnownAlready implements CostRule {
    private static final LearningTime LEARNING_TIME = new LearningTime();

    @Override
    public RuleName name() {
        return RuleName.KNOWN_ALREADY;
    }

    @Override
    public long points(Situation situation, int module) {
        return LEARNING_TIME.points(situation, module) * permille(situation, module) / 1000;
    }

    /**
     * How much of the module teaches what the learner has, in thousandths: of all levels that it teaches, beyond what it
     * presupposes, those that are not above the learner's.
     */
    public static int permille(Situation situation, int module) {
        int all = 0;
        int known = 0;
        for (int i = 0; i < situation.catalogue().taughtCount(module); i++) {
            int competence = situation.catalogue().taught(module, i);
            int from = presupposed(situation, module, competence);
            int to = situation.taughtLevel(module, i);
            all += Math.max(0, to - from);
            known += Math.max(0, Math.min(to, situation.level(competence)) - from);
        }
        return all == 0 ? 0 : 1000 * known / all;
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
