package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.rule.StageWindow;

/**
 * Chooses the modules of the current stage: obligations with their closures, gaps by greedy selection, made punctual, cleaned of
 * what is not worth its cost, polished.
 */
final class Composition {
    private static final int BEGINNINGS = 6;
    private final RelevantCatalogue relevant;
    private final Policy policy;
    private final EarliestClosures earliest;
    private final Punctuality punctuality;
    private final Replay replay;
    private final boolean[] heads;
    private final Redundancy redundancy;
    private final CheapestClosures closures;
    private final CheapestClosures shortest;

    /**
     * Prepares the choice.
     *
     * @param earliest closures over the whole relevant catalogue, computed
     * @param stageEnd last day of the stage
     */
    Composition(
            RelevantCatalogue relevant,
            Policy policy,
            EarliestClosures earliest,
            Punctuality punctuality,
            int stageEnd) {
        this.relevant = relevant;
        this.policy = policy;
        this.earliest = earliest;
        this.punctuality = punctuality;
        replay = new Replay(relevant);
        heads = relevant.pool.flags(relevant.size);
        var unusable = relevant.pool.flags(relevant.size);
        long last = lastDay(stageEnd);
        for (int m = 0; m < relevant.size; m++) {
            heads[m] = relevant.carried[m] && earliest.label[m] <= stageEnd;
            unusable[m] = earliest.label[m] > last;
        }
        redundancy = new Redundancy(relevant, replay, punctuality::holds, heads, null);
        closures = new CheapestClosures(relevant, unusable, new Draft(relevant));
        shortest = new CheapestClosures(relevant, unusable, new Draft(relevant), relevant.minutes);
    }

    /** What obligations need may lie beyond the stage. */
    private long lastDay(int stageEnd) {
        long last = stageEnd;
        for (int m = 0; m < relevant.size; m++) {
            if (relevant.obliged[m] && earliest.reachable(m)) {
                last = Math.max(last, earliest.label[m]);
            }
        }
        return last;
    }

    /** What must be in the stage, and what that rests on: the cheapest, or if that exceeds the limits what takes the least time. */
    Draft obligations(Limits limits) {
        var cheapest = obligations();
        if (limits.keeps(cheapest)) {
            return cheapest;
        }
        var quickest = obligationsBy(shortest);
        return limits.keeps(quickest) || quickest.minutes() < cheapest.minutes() ? quickest : cheapest;
    }

    /** What must be in the stage, and what that rests on, at the least cost. */
    Draft obligations() {
        return obligationsBy(closures);
    }

    private Draft obligationsBy(CheapestClosures by) {
        var draft = new Draft(relevant);
        by.computeFor(draft);
        for (int m = 0; m < relevant.size; m++) {
            if (relevant.obliged[m]) {
                by.take(draft, m);
            }
        }
        punctuality.mend(draft);
        redundancy.reduceToObligations(draft);
        return draft;
    }

    /**
     * The modules chosen.
     *
     * @param start what must be in the stage
     * @param limits that tolerate the start
     */
    Draft compose(Draft start, Limits limits) {
        var draft = start.copy();
        closures.computeFor(draft);
        var selection = Selection.under(limits, relevant, heads, draft, closures);
        selection.fill(draft, closures);
        var best = finish(selection, draft, start, limits);
        var polish = new Polish(relevant, closures, selection, redundancy, replay, punctuality, limits);
        best = polish.improve(best, policy.polishRounds());
        return limits.none(relevant.size) ? best : otherBeginnings(selection, polish, start, best, limits);
    }

    private Draft finish(Selection selection, Draft draft, Draft start, Limits limits) {
        punctuality.mend(draft);
        redundancy.eliminate(draft);
        if (limits.none(relevant.size)) {
            return draft;
        }
        var affordable = draft;
        if (!limits.keeps(draft)) {
            affordable = start.copy();
            selection.fill(affordable, earliest);
            redundancy.eliminate(affordable);
        }
        if (!limits.fits(affordable)) {
            redundancy.reduceToObligations(affordable);
        }
        closures.computeFor(affordable);
        var refilled = affordable.copy();
        selection.fill(refilled, closures);
        punctuality.mend(refilled);
        redundancy.eliminate(refilled);
        return limits.fits(refilled) ? refilled : affordable;
    }

    /** Under limits the bundle that pays best may leave no room for a greater one, so each of the greatest is tried as the first. */
    private Draft otherBeginnings(Selection selection, Polish polish, Draft start, Draft known, Limits limits) {
        var best = known;
        for (int rank = 0; rank < BEGINNINGS; rank++) {
            var draft = start.copy();
            closures.computeFor(draft);
            if (!selection.takeByGain(rank, draft, closures)) {
                return best;
            }
            selection.fill(draft, closures);
            var finished = polish.improve(finish(selection, draft, start, limits), policy.polishRounds());
            best = Polish.better(finished, best) ? finished : best;
        }
        return best;
    }

    /** Takes out what is not worth its cost any more. */
    void clean(Draft draft) {
        redundancy.eliminate(draft);
    }

    /** Whether all modules of the draft but this one can still be done. */
    boolean holdsWithout(Draft draft, int m) {
        return replay.holds(draft, m);
    }

    /** Learning time of the stage that is left, no more than there are free hours in it; null for no limit. */
    static @Nullable Long minutes(StageWindow stage, long freeMinutes) {
        Integer left = stage.leftMinutes();
        return left == null ? null : Long.valueOf(Math.min(left, freeMinutes));
    }
}
