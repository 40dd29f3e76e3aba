package org.kommunalcampus.curriculum.engine;

/**
 * Which modules a stage holds beside those that are counted: duties, and what these cannot do without. What that is depends on all
 * that is in the draft; what the cheapest way to the duties takes is a good guess.
 */
final class Exemption {
    private final Replay replay;
    private final boolean[] duties;
    private final boolean[] likely;
    private boolean any;

    Exemption(RelevantCatalogue relevant) {
        replay = new Replay(relevant);
        duties = relevant.pool.flags(relevant.size);
        likely = relevant.pool.flags(relevant.size);
    }

    /** Lets a duty be exempt. */
    void add(int duty) {
        duties[duty] = true;
        any = true;
    }

    /** Whether there is any duty. */
    boolean any() {
        return any;
    }

    /** Guesses that what this draft of nothing but duties holds is exempt. */
    void expect(Draft draft) {
        for (int i = 0; i < draft.count(); i++) {
            likely[draft.module(i)] = true;
        }
    }

    /** Whether the module is probably exempt. */
    boolean likely(int m) {
        return likely[m];
    }

    /** How many modules of the draft are counted. */
    int countOthers(Draft draft) {
        if (!any) {
            return draft.count();
        }
        int others = 0;
        for (int i = 0; i < draft.count(); i++) {
            int m = draft.module(i);
            others += duties[m] || !replay.reaches(draft, m, duties) ? 0 : 1;
        }
        return others;
    }
}
