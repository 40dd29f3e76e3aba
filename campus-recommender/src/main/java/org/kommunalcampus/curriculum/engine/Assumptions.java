package org.kommunalcampus.curriculum.engine;

import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * What follows from levels and learning times that no provider stated: they weigh half, which takes the other half of the gain as a
 * cost, and a module that closes gaps by assumed levels alone is in no stage for its own sake.
 */
final class Assumptions {
    private static final int LARGEST = 500_000_000;
    private final Situation situation;

    /** By competence of the catalogue its gap, null for most. */
    private final CompetenceGaps.Gap[] gaps;

    Assumptions(Situation situation, CompetenceGaps needs) {
        this.situation = situation;
        gaps = new CompetenceGaps.Gap[situation.catalogue().competenceCount()];
        for (var gap : needs.gaps()) {
            if (gap.competence() >= 0) {
                gaps[gap.competence()] = gap;
            }
        }
    }

    /** Whether the module closes a gap to a level that its provider stated. */
    boolean carried(int module) {
        for (int i = 0; i < situation.catalogue().taughtCount(module); i++) {
            if (weight(module, i) > 0 && !situation.assumedLevel(module, i)) {
                return true;
            }
        }
        return false;
    }

    /** Half of what the module would gain by what is only assumed, in points. */
    int cost(int module) {
        boolean time = situation.module(module).minutesAssumed();
        long weight = 0;
        for (int i = 0; i < situation.catalogue().taughtCount(module); i++) {
            weight += time || situation.assumedLevel(module, i) ? weight(module, i) : 0;
        }
        return (int) Math.min(LARGEST, weight * situation.policy().path().pointsPerWeight() / 2);
    }

    private long weight(int module, int i) {
        var gap = gaps[situation.catalogue().taught(module, i)];
        return gap == null ? 0 : gap.weights()[Math.min(gap.target(), situation.taughtLevel(module, i))];
    }
}
