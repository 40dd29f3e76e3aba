package org.kommunalcampus.curriculum.engine;

/**
 * The latest days for each chosen module, so that everything resting on it still finds its date, and binding due dates that
 * can be kept are kept.
 */
final class Deadlines {
    private final int[] latestStart;
    private final int[] latestEnd;

    /**
     * Reckons backwards from the last dates.
     *
     * @param dates placements on sessions already decided on
     */
    Deadlines(Chances chances, Supports supports, Demands demands, EarliestClosures timed, Placements dates) {
        var relevant = timed.relevant;
        latestStart = relevant.pool.ints(relevant.size);
        latestEnd = relevant.pool.ints(relevant.size, LearningDays.NEVER);
        for (int i = supports.count() - 1; i >= 0; i--) {
            int m = supports.module(i);
            if (demands.bindingDue(m) >= timed.label[m]) {
                latestEnd[m] = Math.min(latestEnd[m], demands.bindingDue(m));
            }
            var date = dates.of(m);
            latestStart[m] = date != null ? date.start() : chances.latestStart(m, latestEnd[m]);
            if (latestStart[m] < LearningDays.NEVER) {
                for (int s = 0; s < supports.count(m); s++) {
                    int support = supports.of(m, s);
                    latestEnd[support] = Math.min(latestEnd[support], latestStart[m] - 1);
                }
            }
        }
    }

    int latestStart(int m) {
        return latestStart[m];
    }

    int latestEnd(int m) {
        return latestEnd[m];
    }
}
