package org.kommunalcampus.curriculum.engine;

import java.util.stream.IntStream;
import org.kommunalcampus.curriculum.engine.input.Policy;

/**
 * Chooses the modules of a plan. First by least cost, order of time left aside; if the result cannot be put into any order
 * of dates, again with closures that finish earliest, which always can.
 */
final class Composition {
    private final Terrain terrain;
    private final Policy policy;
    private final Chances chances;
    private final EarliestClosures earliest;
    private final boolean[] unusable;
    private final Replay replay;

    /**
     * Prepares the choice.
     *
     * @param earliest closures over the whole terrain
     */
    Composition(Terrain terrain, Policy policy, Chances chances, EarliestClosures earliest) {
        this.terrain = terrain;
        this.policy = policy;
        this.chances = chances;
        replay = new Replay(terrain);
        unusable = new boolean[terrain.size];
        for (int m = 0; m < terrain.size; m++) {
            unusable[m] = !earliest.reachable(m);
        }
        this.earliest = earliest;
    }

    /** The modules chosen. */
    Draft compose() {
        var cheap = cheapest();
        return inTime(cheap) ? cheap : earliest();
    }

    private Draft cheapest() {
        var draft = new Draft(terrain);
        var closures = new CheapestClosures(terrain, unusable, draft);
        var redundancy = new Redundancy(terrain, replay, smaller -> true);
        takeObligations(draft, closures, redundancy);
        var selection = selection(draft, closures);
        selection.fill(draft, closures);
        redundancy.eliminate(draft);
        var best = draft;
        if (policy.budgetMinutes() != null) {
            best = refill(selection, redundancy, closures, best);
            best = greatestFirst(selection, redundancy, closures, best);
        }
        return new Polish(terrain, closures, selection, redundancy, replay, policy.budgetMinutes())
                .improve(best, policy.polishRounds());
    }

    private Draft earliest() {
        var draft = new Draft(terrain);
        var redundancy = new Redundancy(terrain, replay, this::inTime);
        takeObligations(draft, earliest, redundancy);
        selection(draft, earliest).fill(draft, earliest);
        redundancy.eliminate(draft);
        return draft;
    }

    private boolean inTime(Draft draft) {
        var timed = new EarliestClosures(terrain, chances, draft::has);
        return IntStream.of(draft.modules()).allMatch(timed::reachable);
    }

    private void takeObligations(Draft draft, Closures closures, Redundancy redundancy) {
        for (int m = 0; m < terrain.size; m++) {
            if (terrain.obliged[m]) {
                closures.take(draft, m);
            }
        }
        redundancy.reduceToObligations(draft);
        closures.compute();
    }

    private Selection selection(Draft draft, Closures closures) {
        Integer budget = policy.budgetMinutes();
        if (budget == null) {
            return new Selection(terrain, StepPrices.upTo(terrain, draft, closures), terrain.cost, Long.MAX_VALUE);
        }
        var minutes = IntStream.of(terrain.minutes).map(m -> Math.max(1, m)).toArray();
        return new Selection(terrain, terrain.weight, minutes, budget);
    }

    private static Draft refill(Selection selection, Redundancy redundancy, CheapestClosures closures, Draft draft) {
        closures.restart(draft, -1);
        selection.fill(draft, closures);
        redundancy.eliminate(draft);
        return draft;
    }

    private Draft greatestFirst(Selection selection, Redundancy redundancy, CheapestClosures closures, Draft other) {
        var draft = new Draft(terrain);
        closures.restart(draft, -1);
        takeObligations(draft, closures, redundancy);
        selection.takeGreatest(draft, closures);
        selection.fill(draft, closures);
        redundancy.eliminate(draft);
        return Polish.better(draft, other) ? draft : other;
    }
}
