package org.kommunalcampus.curriculum.engine;

/** Sees to it that the modules of a draft can be put into an order of dates: what least cost alone does not promise. */
final class Punctuality {
    private final EarliestClosures earliest;
    private final EarliestClosures within;
    private final int[] members;

    /**
     * Punctuality.
     *
     * @param earliest closures over the whole relevant catalogue, computed
     */
    Punctuality(RelevantCatalogue relevant, Chances chances, EarliestClosures earliest) {
        this.earliest = earliest;
        within = new EarliestClosures(relevant, chances);
        members = relevant.pool.ints(relevant.size);
    }

    /** Whether each module finds a date after all that it presupposes. */
    boolean holds(Draft draft) {
        within.computeWithin(draft);
        for (int i = 0; i < draft.count(); i++) {
            if (!within.reachable(draft.module(i))) {
                return false;
            }
        }
        return true;
    }

    /** Adds to each module that finds no date the prerequisites that are finished earliest; with them it does. */
    void mend(Draft draft) {
        within.computeWithin(draft);
        int count = draft.copyModules(members);
        for (int i = 0; i < count; i++) {
            if (!within.reachable(members[i])) {
                earliest.take(draft, members[i]);
            }
        }
    }

    /** Labels of the draft's modules on their own, good until this is asked again. */
    EarliestClosures timed(Draft draft) {
        within.computeWithin(draft);
        return within;
    }
}
