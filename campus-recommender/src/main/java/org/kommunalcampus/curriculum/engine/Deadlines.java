package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;

/**
 * The latest days for each chosen module, so that everything resting on it still finds its date, and binding due dates that
 * can be kept are kept.
 */
final class Deadlines {
    private final Supports supports;
    private final int[] latestStart;
    private final int[] latestEnd;

    /**
     * Reckons backwards from the last dates.
     *
     * @param dates placements on sessions already decided on
     */
    Deadlines(Chances chances, Supports supports, Demands demands, EarliestClosures timed, Placements dates) {
        this.supports = supports;
        latestStart = new int[supports.count()];
        latestEnd = new int[supports.count()];
        Arrays.fill(latestEnd, LearningDays.NEVER);
        for (int i = supports.count() - 1; i >= 0; i--) {
            int m = supports.module(i);
            if (demands.bindingDue(m) >= timed.label[m]) {
                latestEnd[i] = Math.min(latestEnd[i], demands.bindingDue(m));
            }
            var date = dates.of(m);
            latestStart[i] = date != null ? date.start() : chances.latestStart(m, latestEnd[i]);
            if (latestStart[i] < LearningDays.NEVER) {
                for (int s = 0; s < supports.count(m); s++) {
                    int support = supports.place(supports.of(m, s));
                    latestEnd[support] = Math.min(latestEnd[support], latestStart[i] - 1);
                }
            }
        }
    }

    int latestStart(int m) {
        return latestStart[supports.place(m)];
    }

    int latestEnd(int m) {
        return latestEnd[supports.place(m)];
    }
}
