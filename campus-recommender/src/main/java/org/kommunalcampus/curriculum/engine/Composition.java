package org.kommunalcampus.curriculum.engine;

import org.kommunalcampus.curriculum.engine.input.Policy;

/**
 * Chooses the modules of a plan: obligations with their closures, gaps by greedy selection, made punctual, cleaned of what is
 * redundant, polished.
 */
final class Composition {
    private static final int BEGINNINGS = 6;

    private final Terrain terrain;
    private final Policy policy;
    private final EarliestClosures earliest;
    private final Punctuality punctuality;
    private final Replay replay;
    private final Redundancy redundancy;
    private final CheapestClosures closures;

    /**
     * Prepares the choice.
     *
     * @param earliest closures over the whole terrain, computed
     */
    Composition(Terrain terrain, Policy policy, EarliestClosures earliest, Punctuality punctuality) {
        this.terrain = terrain;
        this.policy = policy;
        this.earliest = earliest;
        this.punctuality = punctuality;
        replay = new Replay(terrain);
        redundancy = new Redundancy(terrain, replay, punctuality::holds);
        var unusable = terrain.arena.flags(terrain.size);
        for (int m = 0; m < terrain.size; m++) {
            unusable[m] = !earliest.reachable(m);
        }
        closures = new CheapestClosures(terrain, unusable, new Draft(terrain));
    }

    /** The modules chosen. */
    Draft compose() {
        var start = obligations();
        var draft = start.copy();
        closures.computeFor(draft);
        var selection = selection(draft);
        selection.fill(draft, closures);
        var best = finish(selection, draft, start);
        var polish = new Polish(terrain, closures, selection, redundancy, replay, punctuality, policy.budgetMinutes());
        best = polish.improve(best, policy.polishRounds());
        return policy.budgetMinutes() == null ? best : otherBeginnings(selection, polish, start, best);
    }

    /** What must be in the plan, and what that rests on. */
    private Draft obligations() {
        var draft = new Draft(terrain);
        closures.computeFor(draft);
        for (int m = 0; m < terrain.size; m++) {
            if (terrain.obliged[m]) {
                closures.take(draft, m);
            }
        }
        punctuality.mend(draft);
        redundancy.reduceToObligations(draft);
        return draft;
    }

    private Draft finish(Selection selection, Draft draft, Draft start) {
        punctuality.mend(draft);
        redundancy.eliminate(draft);
        Integer budget = policy.budgetMinutes();
        if (budget == null) {
            return draft;
        }
        var affordable = draft;
        if (draft.minutes() > Math.max(budget, start.minutes())) {
            affordable = start.copy();
            selection.fill(affordable, earliest);
            redundancy.eliminate(affordable);
        }
        closures.computeFor(affordable);
        var refilled = affordable.copy();
        selection.fill(refilled, closures);
        punctuality.mend(refilled);
        redundancy.eliminate(refilled);
        return refilled.minutes() <= Math.max(budget, start.minutes()) ? refilled : affordable;
    }

    /** Under a budget the bundle that pays best may leave no room for a greater one, so each of the greatest is tried as the first. */
    private Draft otherBeginnings(Selection selection, Polish polish, Draft start, Draft known) {
        var best = known;
        for (int rank = 0; rank < BEGINNINGS; rank++) {
            var draft = start.copy();
            closures.computeFor(draft);
            if (!selection.takeByGain(rank, draft, closures)) {
                return best;
            }
            selection.fill(draft, closures);
            var finished = polish.improve(finish(selection, draft, start), policy.polishRounds());
            best = Polish.better(finished, best) ? finished : best;
        }
        return best;
    }

    private Selection selection(Draft start) {
        Integer budget = policy.budgetMinutes();
        if (budget == null) {
            return new Selection(terrain, StepPrices.upTo(terrain, start, closures), terrain.cost, Long.MAX_VALUE);
        }
        var minutes = terrain.arena.ints(terrain.size);
        for (int m = 0; m < terrain.size; m++) {
            minutes[m] = Math.max(1, terrain.minutes[m]);
        }
        return new Selection(terrain, terrain.weight, minutes, budget);
    }
}
