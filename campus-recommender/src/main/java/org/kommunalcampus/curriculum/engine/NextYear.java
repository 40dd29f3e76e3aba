package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Chooses the modules of the year after the stage: what had to wait, and what closes most of the gaps that the stage leaves open. */
final class NextYear {
    private final RelevantCatalogue relevant;
    private final Situation situation;
    private final boolean[] unusable;

    /**
     * Prepares the choice.
     *
     * @param earliest closures over the whole relevant catalogue, computed
     */
    NextYear(RelevantCatalogue relevant, Situation situation, EarliestClosures earliest) {
        this.relevant = relevant;
        this.situation = situation;
        unusable = relevant.pool.flags(relevant.size);
        for (int m = 0; m < relevant.size; m++) {
            unusable[m] = !earliest.reachable(m);
        }
    }

    /**
     * The modules of both years.
     *
     * @param now those of the stage
     * @param exemption which modules are not counted
     * @param waiting obligations that had to wait
     */
    Draft compose(Draft now, Exemption exemption, boolean[] waiting) {
        var draft = now.copy();
        var closures = new CheapestClosures(relevant, unusable, draft);
        for (int m = 0; m < relevant.size; m++) {
            relevant.obliged[m] |= waiting[m];
        }
        closures.computeFor(draft);
        for (int m = 0; m < relevant.size; m++) {
            if (waiting[m] && closures.reachable(m)) {
                closures.take(draft, m);
            }
        }
        var limits = Limits.after(
                        now, exemption, yearly(), situation.policy().path().modules())
                .tolerating(draft);
        closures.computeFor(draft);
        Selection.under(limits, relevant, relevant.carried, draft, closures).fill(draft, closures);
        new Redundancy(relevant, new Replay(relevant), smaller -> true, relevant.carried, now).eliminate(draft);
        return draft;
    }

    private @Nullable Long yearly() {
        Integer budget = situation.stage().budgetMinutes();
        return budget == null ? null : budget.longValue();
    }
}
