package org.kommunalcampus.curriculum.engine;

import java.util.HashSet;
import java.util.List;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Finding;
import org.kommunalcampus.curriculum.engine.rule.PrerequisitesReachable;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** One run of the planner, step by step, with all that was found out on the way. */
final class Planning {
    private static final int LONGEST_SETTLING = 3;
    private final Situation situation;
    private final Needs needs;
    private final Obligations obligations;
    private final Exploration exploration;
    private final Terrain terrain;
    private final LearningDays days;
    private final Chances chances;
    private final EarliestClosures earliest;

    private Planning(Situation situation, Arena arena) {
        this.situation = situation;
        var scoring = new Scoring(situation);
        needs = new Needs(situation, scoring);
        obligations = new Obligations(situation);
        exploration = new Exploration(situation, needs, obligations, arena);
        terrain = new Terrain(
                situation, new Survey(situation, exploration, obligations, arena), needs, obligations, scoring, arena);
        days = new LearningDays(situation, arena);
        chances = new Chances(situation, terrain, days);
        earliest = new EarliestClosures(terrain, chances);
        earliest.computeAll();
        settleObligations();
        terrain.lowerTargets(earliest);
    }

    /** Looks at what matters to the learner and at what can be reached; is done with before the arena is reset. */
    static Planning of(Situation situation, Arena arena) {
        return new Planning(situation, arena);
    }

    /** Looks at the same question as if the learner had pinned the module. */
    static Planning withPin(Situation situation, ModuleId module) {
        var learner = situation.learner();
        var pinned = new HashSet<>(learner.pinned());
        pinned.add(module);
        return new Planning(situation.with(learner.withDecisions(pinned, learner.refused())), new Arena());
    }

    /** What of that which the module presupposes cannot be reached; empty if all can, or if it is not looked at. */
    List<Finding> missing(int module) {
        int m = terrain.numberOf(module);
        if (m < 0 || earliest.reachable(m)) {
            return List.of();
        }
        return new MissingPrerequisites(situation, terrain).of(m);
    }

    /** Chooses, sequences and gives reasons. */
    Curriculum curriculum() {
        var punctuality = new Punctuality(terrain, chances, earliest);
        var composition = new Composition(terrain, situation.policy(), earliest, punctuality, situation.stageEnd());
        var duties = new Duties(situation, terrain, obligations, composition, days);
        var start = duties.start();
        var draft = composition.compose(start, duties.limits());
        var schedule = schedule(draft, punctuality);
        for (int i = 0; i < LONGEST_SETTLING && putOffLate(draft, start, composition, schedule); i++) {
            schedule = schedule(draft, punctuality);
        }
        var now = draft.copy();
        var both = new NextYear(terrain, situation, earliest).compose(now, duties.exemption(), duties.waiting());
        var openGaps = new OpenGaps(situation, terrain, earliest);
        var open = openGaps.list(needs, both);
        var questions = new Questions(situation, needs, exploration).list();
        noteTimeliness();
        return new Assembly(situation, terrain, days, needs, obligations)
                .assemble(now, both, schedule, openGaps, open, questions, exploration.touched(terrain, open));
    }

    private Sequencer.Schedule schedule(Draft draft, Punctuality punctuality) {
        var timed = punctuality.timed(draft);
        var supports = new Supports(terrain, draft, timed);
        var demands = new Demands(situation, terrain, needs, obligations, draft, timed, supports);
        return new Sequencer(situation, terrain, chances, days, supports, demands, timed).arrange();
    }

    /** Takes out what is not obliged to be in the stage and finds no time in it; answers whether there was any. */
    private boolean putOffLate(Draft draft, Draft start, Composition composition, Sequencer.Schedule schedule) {
        boolean any = false;
        var placements = schedule.placements();
        for (int i = placements.size() - 1; i >= 0; i--) {
            int m = placements.get(i).module();
            boolean late = placements.get(i).end() > situation.stageEnd();
            if (late && !start.has(m) && composition.holdsWithout(draft, m)) {
                draft.remove(m);
                any = true;
            }
        }
        if (any) {
            composition.clean(draft);
        }
        return any;
    }

    /** What had a say had it because it can be reached in time, so what that rests on had a say, too. */
    private void noteTimeliness() {
        for (int m = 0; m < terrain.size; m++) {
            if (terrain.decisive[m] && earliest.reachable(m)) {
                earliest.note(m);
            }
        }
    }

    /** What stands is kept even if its prerequisites cannot be met in time; what is only asked for is given up. */
    private void settleObligations() {
        var rule = new PrerequisitesReachable(this::reachable);
        boolean waivedAny = false;
        for (int m : terrain.obligations()) {
            if (!rule.admits(situation, terrain.module[m]) && obligations.stands(id(m))) {
                terrain.waived[m] = true;
                waivedAny = true;
            }
        }
        if (waivedAny) {
            earliest.computeAll();
        }
        for (int m : terrain.obligations()) {
            if (!rule.admits(situation, terrain.module[m])) {
                terrain.obliged[m] = false;
                obligations.giveUp(id(m), rule.name());
            }
        }
    }

    private boolean reachable(int module) {
        int m = terrain.numberOf(module);
        return m >= 0 && earliest.reachable(m);
    }

    private ModuleId id(int m) {
        return situation.module(terrain.module[m]).id();
    }
}
