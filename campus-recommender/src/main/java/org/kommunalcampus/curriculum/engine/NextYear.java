package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Chooses the modules of the year after the stage: what had to wait, and what closes most of the gaps that the stage leaves open. */
final class NextYear {
    private final Terrain terrain;
    private final Situation situation;
    private final boolean[] unusable;

    /**
     * Prepares the choice.
     *
     * @param earliest closures over the whole terrain, computed
     */
    NextYear(Terrain terrain, Situation situation, EarliestClosures earliest) {
        this.terrain = terrain;
        this.situation = situation;
        unusable = terrain.arena.flags(terrain.size);
        for (int m = 0; m < terrain.size; m++) {
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
        var closures = new CheapestClosures(terrain, unusable, draft);
        for (int m = 0; m < terrain.size; m++) {
            terrain.obliged[m] |= waiting[m];
        }
        closures.computeFor(draft);
        for (int m = 0; m < terrain.size; m++) {
            if (waiting[m] && closures.reachable(m)) {
                closures.take(draft, m);
            }
        }
        var limits = Limits.after(
                        now, exemption, yearly(), situation.policy().path().modules())
                .tolerating(draft);
        closures.computeFor(draft);
        Selection.under(limits, terrain, terrain.carried, draft, closures).fill(draft, closures);
        new Redundancy(terrain, new Replay(terrain), smaller -> true, terrain.carried, now).eliminate(draft);
        return draft;
    }

    private @Nullable Long yearly() {
        Integer budget = situation.stage().budgetMinutes();
        return budget == null ? null : budget.longValue();
    }
}
