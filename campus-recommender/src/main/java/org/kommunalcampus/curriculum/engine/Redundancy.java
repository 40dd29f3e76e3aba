package org.kommunalcampus.curriculum.engine;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a draft what is not worth its cost there and supports nothing that the rest does not do as well, the dearest first,
 * until nothing more can go. One pass is not enough: what goes may have been the only use of something else.
 */
final class Redundancy {
    private final RelevantCatalogue relevant;
    private final Replay replay;
    private final Predicate<Draft> acceptable;
    private final boolean[] heads;
    private final @Nullable Draft floor;
    private final int[] ranking;

    /**
     * Redundancy elimination.
     *
     * @param acceptable asked for each smaller draft that holds together
     * @param heads modules that may be in a draft for their own sake
     * @param floor what stays in any case, null for nothing
     */
    Redundancy(
            RelevantCatalogue relevant,
            Replay replay,
            Predicate<Draft> acceptable,
            boolean[] heads,
            @Nullable Draft floor) {
        this.relevant = relevant;
        this.replay = replay;
        this.acceptable = acceptable;
        this.heads = heads;
        this.floor = floor;
        ranking = relevant.pool.ints(relevant.size);
    }

    /** Leaves a draft of which nothing can be taken without losing more than it costs. */
    void eliminate(Draft draft) {
        eliminate(draft, true);
    }

    /** Leaves only obligations and what they rest on, whatever else would be covered. */
    void reduceToObligations(Draft draft) {
        eliminate(draft, false);
    }

    private void eliminate(Draft draft, boolean keepWorth) {
        boolean removed;
        do {
            removed = false;
            int count = dearestFirst(relevant, draft, ranking);
            for (int i = 0; i < count; i++) {
                int m = ranking[i];
                boolean worth = keepWorth && heads[m] && draft.lossWithout(m) > relevant.cost[m];
                if (!fixed(m) && !worth && replay.holds(draft, m)) {
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

    private boolean fixed(int m) {
        return relevant.obliged[m] || (floor != null && floor.has(m));
    }

    /** Writes the modules of the draft in the order of falling cost, equal ones by number; returns how many they are. */
    static int dearestFirst(RelevantCatalogue relevant, Draft draft, int[] into) {
        int count = draft.copyModules(into);
        for (int i = 1; i < count; i++) {
            int m = into[i];
            int j = i;
            for (; j > 0 && relevant.cost[into[j - 1]] < relevant.cost[m]; j--) {
                into[j] = into[j - 1];
            }
            into[j] = m;
        }
        return count;
    }
}
