package org.kommunalcampus.curriculum.engine;

import java.util.function.Predicate;

/**
 * Takes out of a draft what closes no gap and supports nothing that the rest does not do as well, the dearest first, until
 * nothing more can go. One pass is not enough: what goes may have been the only use of something else.
 */
final class Redundancy {
    private final Terrain terrain;
    private final Replay replay;
    private final Predicate<Draft> acceptable;
    private final int[] ranking;

    /**
     * Redundancy elimination.
     *
     * @param acceptable asked for each smaller draft that covers as much and holds together
     */
    Redundancy(Terrain terrain, Replay replay, Predicate<Draft> acceptable) {
        this.terrain = terrain;
        this.replay = replay;
        this.acceptable = acceptable;
        ranking = terrain.arena.ints(terrain.size);
    }

    /** Leaves a draft of which nothing can be taken without opening a gap again. */
    void eliminate(Draft draft) {
        eliminate(draft, true);
    }

    /** Leaves only obligations and what they rest on, whatever else would be covered. */
    void reduceToObligations(Draft draft) {
        eliminate(draft, false);
    }

    private void eliminate(Draft draft, boolean keepCoverage) {
        boolean removed;
        do {
            removed = false;
            int count = dearestFirst(terrain, draft, ranking);
            for (int i = 0; i < count; i++) {
                int m = ranking[i];
                boolean needed = terrain.obliged[m] || (keepCoverage && !coveredWithout(draft, m));
                if (!needed && replay.holds(draft, m)) {
                    draft.remove(m);
                    if (acceptable.test(draft)) {
                        removed = true;
                    } else {
                        draft.add(m);
                    }
                }
            }
        } while (removed);
    }

    private boolean coveredWithout(Draft draft, int m) {
        for (int i = terrain.teaches.from(m); i < terrain.teaches.to(m); i++) {
            int c = Code.competence(terrain.teaches.item(i));
            int kept = Math.min(draft.level(c), terrain.target[c]);
            if (kept > terrain.actual[c]
                    && Code.level(terrain.teaches.item(i)) >= kept
                    && draft.levelWithout(m, c) < kept) {
                return false;
            }
        }
        return true;
    }

    /** Writes the modules of the draft in the order of falling cost, equal ones by number; returns how many they are. */
    static int dearestFirst(Terrain terrain, Draft draft, int[] into) {
        int count = draft.copyModules(into);
        for (int i = 1; i < count; i++) {
            int m = into[i];
            int j = i;
            for (; j > 0 && terrain.cost[into[j - 1]] < terrain.cost[m]; j--) {
                into[j] = into[j - 1];
            }
            into[j] = m;
        }
        return count;
    }
}
