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
    private final CompetenceGaps needs;
    private final Obligations obligations;
    private final Exploration exploration;
    private final DependencyNotes notes;
    private final RelevantCatalogue relevant;
    private final LearningDays days;
    private final Chances chances;
    private final EarliestClosures earliest;

    private Planning(Situation situation, ArrayPool pool, boolean everything) {
        this.situation = situation;
        var scoring = new Scoring(situation);
        needs = new CompetenceGaps(situation, scoring);
        obligations = new Obligations(situation);
        days = new LearningDays(situation, pool);
        notes = new DependencyNotes(situation, pool);
        exploration = new Exploration(situation, needs, obligations, scoring, days, notes, pool, everything);
        relevant = new RelevantCatalogue(
                situation, new Survey(situation, exploration, obligations, pool), needs, obligations, scoring, pool);
        chances = new Chances(situation, relevant, days);
        earliest = new EarliestClosures(relevant, chances);
        earliest.computeAll();
        settleObligations();
        relevant.lowerTargets(earliest);
    }

    /** Looks at what matters to the learner and at what can be reached; is done with before the pool is reset. */
    static Planning of(Situation situation, ArrayPool pool) {
        return new Planning(situation, pool, false);
    }

    /** The same, but looks at modules as well that the plan would be the same without. */
    static Planning ofEverything(Situation situation) {
        return new Planning(situation, new ArrayPool(), true);
    }

    /** Looks at the same question as if the learner had pinned the module. */
    static Planning withPin(Situation situation, ModuleId module) {
        var learner = situation.learner();
        var pinned = new HashSet<>(learner.pinned());
        pinned.add(module);
        return new Planning(situation.with(learner.withDecisions(pinned, learner.refused())), new ArrayPool(), false);
    }

    /** How many modules were looked at. */
    int lookedAt() {
        return relevant.size;
    }

    /** What of that which the module presupposes cannot be reached; empty if all can, or if it is not looked at. */
    List<Finding> missing(int module) {
        int m = relevant.numberOf(module);
        if (m < 0 || earliest.reachable(m)) {
            return List.of();
        }
        return new MissingPrerequisites(situation, relevant).of(m);
    }

    /** Chooses, sequences and gives reasons. */
    Curriculum curriculum() {
        var punctuality = new Punctuality(relevant, chances, earliest);
        var composition = new Composition(relevant, situation.policy(), earliest, punctuality, situation.stageEnd());
        var duties = new StageObligations(situation, relevant, obligations, composition, days);
        var start = duties.start();
        var draft = composition.compose(start, duties.limits());
        var schedule = schedule(draft, punctuality);
        for (int i = 0; i < LONGEST_SETTLING && putOffLate(draft, start, composition, schedule); i++) {
            schedule = schedule(draft, punctuality);
        }
        var now = draft.copy();
        var both = new NextYear(relevant, situation, earliest).compose(now, duties.exemption(), duties.waiting());
        var openGaps = new OpenGaps(situation, relevant, earliest);
        var open = openGaps.list(needs, both);
        var questions = new Questions(situation, needs, notes).list();
        noteTimeliness();
        return new Assembly(situation, relevant, days, needs, obligations)
                .assemble(now, both, schedule, openGaps, open, questions, notes.list(exploration, relevant, open));
    }

    private Sequencer.Schedule schedule(Draft draft, Punctuality punctuality) {
        var timed = punctuality.timed(draft);
        var supports = new Supports(relevant, draft, timed);
        var demands = new Demands(situation, relevant, needs, obligations, draft, timed, supports);
        var sequencer = new Sequencer(situation, relevant, chances, days, supports, demands, timed);
        return new Relief(situation, relevant, chances, days, supports, demands, sequencer).schedule();
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
        for (int m = 0; m < relevant.size; m++) {
            if (relevant.decisive[m] && earliest.reachable(m)) {
                earliest.note(m);
            }
        }
    }

    /** What stands is kept even if its prerequisites cannot be met in time; what is only asked for is given up. */
    private void settleObligations() {
        var rule = new PrerequisitesReachable(this::reachable);
        boolean waivedAny = false;
        for (int m : relevant.obligations()) {
            if (!rule.admits(situation, relevant.module[m]) && obligations.stands(id(m))) {
                relevant.waived[m] = true;
                waivedAny = true;
            }
        }
        if (waivedAny) {
            earliest.computeAll();
        }
        for (int m : relevant.obligations()) {
            if (!rule.admits(situation, relevant.module[m])) {
                relevant.obliged[m] = false;
                obligations.giveUp(id(m), rule.name());
            }
        }
    }

    private boolean reachable(int module) {
        int m = relevant.numberOf(module);
        return m >= 0 && earliest.reachable(m);
    }

    private ModuleId id(int m) {
        return situation.module(relevant.module[m]).id();
    }
}
