package org.kommunalcampus.curriculum.engine;

import java.util.stream.IntStream;
import org.kommunalcampus.curriculum.engine.input.Policy;

/**
 * Chooses the modules of a plan: obligations with their closures, gaps by greedy selection, made punctual, cleaned of what is
 * redundant, polished.
 */
final class Composition {
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
        if (policy.budgetMinutes() != null) {
            best = greatestFirst(selection, start, best);
        }
        return new Polish(terrain, closures, selection, redundancy, replay, punctuality, policy.budgetMinutes())
                .improve(best, policy.polishRounds());
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

    private Draft greatestFirst(Selection selection, Draft start, Draft other) {
        var draft = start.copy();
        closures.computeFor(draft);
        selection.takeGreatest(draft, closures);
        selection.fill(draft, closures);
        var finished = finish(selection, draft, start);
        return Polish.better(finished, other) ? finished : other;
    }

    private Selection selection(Draft start) {
        Integer budget = policy.budgetMinutes();
        if (budget == null) {
            return new Selection(terrain, StepPrices.upTo(terrain, start, closures), terrain.cost, Long.MAX_VALUE);
        }
        var minutes = IntStream.of(terrain.minutes).map(m -> Math.max(1, m)).toArray();
        return new Selection(terrain, terrain.weight, minutes, budget);
    }
}
