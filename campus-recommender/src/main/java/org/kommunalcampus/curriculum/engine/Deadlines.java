package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.Nullable;

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
     * @param dates placements on sessions already decided on, by module; null where none is
     */
    Deadlines(
            Chances chances, Supports supports, Demands demands, EarliestClosures timed, @Nullable Placement[] dates) {
        var arena = timed.terrain.arena;
        latestStart = arena.ints(dates.length);
        latestEnd = arena.ints(dates.length, LearningDays.NEVER);
        var order = supports.order();
        for (int i = order.length - 1; i >= 0; i--) {
            int m = order[i];
            if (demands.bindingDue(m) >= timed.label[m]) {
                latestEnd[m] = Math.min(latestEnd[m], demands.bindingDue(m));
            }
            var date = dates[m];
            latestStart[m] = date != null ? date.start() : chances.latestStart(m, latestEnd[m]);
            if (latestStart[m] < LearningDays.NEVER) {
                for (int support : supports.of(m)) {
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
