package org.kommunalcampus.curriculum.engine;

/**
 * Improves a draft by destroy and repair: each module in turn is dropped and forbidden, what no longer holds goes with it,
 * the closures are computed anew from what remains, the gaps are filled again; the result stays if it is better.
 */
final class Polish {
    private final RelevantCatalogue relevant;
    private final CheapestClosures closures;
    private final Selection selection;
    private final Redundancy redundancy;
    private final Replay replay;
    private final Punctuality punctuality;
    private final Limits limits;
    private final int[] ranking;
    private final DraftSet begunWith;
    private final DraftSet unimprovable;
    private Draft spare;

    Polish(
            RelevantCatalogue relevant,
            CheapestClosures closures,
            Selection selection,
            Redundancy redundancy,
            Replay replay,
            Punctuality punctuality,
            Limits limits) {
        this.relevant = relevant;
        this.closures = closures;
        this.selection = selection;
        this.redundancy = redundancy;
        this.replay = replay;
        this.punctuality = punctuality;
        this.limits = limits;
        ranking = relevant.pool.ints(relevant.size);
        spare = new Draft(relevant);
        begunWith = new DraftSet(relevant.pool);
        unimprovable = new DraftSet(relevant.pool);
    }

    /**
     * The best draft found in so many rounds; rounds that improve nothing end it, and so does a draft of which that is known. What was
     * improved before, by as many rounds, is left as it is.
     */
    Draft improve(Draft draft, int rounds) {
        if (begunWith.contains(draft)) {
            return draft;
        }
        begunWith.add(draft);
        var best = draft;
        for (int round = 0; round < rounds && !unimprovable.contains(best); round++) {
            boolean improved = false;
            int count = Redundancy.dearestFirst(relevant, best, ranking);
            for (int i = 0; i < count; i++) {
                int m = ranking[i];
                if (best.has(m) && !relevant.obliged[m]) {
                    if (tryWithout(best, m)) {
                        var beaten = best;
                        best = spare;
                        spare = beaten;
                        improved = true;
                    }
                }
            }
            if (!improved) {
                unimprovable.add(best);
                return best;
            }
        }
        return best;
    }

    /** Whether a draft is worth more, or as much in less time. */
    static boolean better(Draft draft, Draft other) {
        long value = draft.value();
        long otherValue = other.value();
        return value != otherValue ? value > otherValue : draft.minutes() < other.minutes();
    }

    /** Whether the draft is better without the module; then the spare draft holds the better one. */
    private boolean tryWithout(Draft draft, int m) {
        var trial = spare;
        trial.become(draft);
        trial.remove(m);
        replay.dropUnsupported(trial);
        closures.computeFor(trial, m);
        if (!restoreObligations(trial) || hopeless(trial, draft)) {
            return false;
        }
        selection.fill(trial, closures);
        punctuality.mend(trial);
        redundancy.eliminate(trial);
        if (limits.exceeded() && !limits.fits(trial)) {
            redundancy.reduceToObligations(trial);
        }
        return limits.keeps(trial) && better(trial, draft);
    }

    /** Whether a gap that is closed so far cannot be closed any more; under limits others may be worth more. */
    private boolean hopeless(Draft trial, Draft draft) {
        if (limits.none(relevant.size)) {
            for (int c = 0; c < relevant.competences; c++) {
                int kept = Math.min(draft.level(c), relevant.target[c]);
                if (trial.level(c) < kept) {
                    if (closures.labelOf(c, kept) >= Closures.NEVER) {
                        return true;
                    }
                    closures.note(closures.via(c, kept));
                }
            }
        }
        return false;
    }

    private boolean restoreObligations(Draft trial) {
        for (int m = 0; m < relevant.size; m++) {
            if (relevant.obliged[m] && !trial.has(m)) {
                if (!closures.reachable(m)) {
                    return false;
                }
                closures.take(trial, m);
            }
        }
        return true;
    }
}
