package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Looks for a schedule that is easier on the learner where a week holds more than its learning time or a module is drawn out: something
 * comes earlier than by the rules of precedence, no earlier than it needs to, or a later date is taken. Nothing becomes late by that.
 */
final class Relief {
    /** So many schedules are tried at most. */
    private static final int MOST_TRIALS = 100;

    private final Situation situation;
    private final RelevantCatalogue relevant;
    private final Chances chances;
    private final LearningDays days;
    private final Supports supports;
    private final Demands demands;
    private final Sequencer sequencer;
    private Precedence precedence;
    private int[] notBefore;
    private Sequencer.Schedule best;
    private Strain strain;
    private int trials;

    Relief(
            Situation situation,
            RelevantCatalogue relevant,
            Chances chances,
            LearningDays days,
            Supports supports,
            Demands demands,
            Sequencer sequencer) {
        this.situation = situation;
        this.relevant = relevant;
        this.chances = chances;
        this.days = days;
        this.supports = supports;
        this.demands = demands;
        this.sequencer = sequencer;
        precedence = Precedence.byRules(situation, relevant, chances, supports, demands);
        notBefore = new int[supports.count()];
        Arrays.fill(notBefore, Integer.MIN_VALUE);
        best = sequencer.arrange(precedence, notBefore);
        strain = strain(best);
    }

    /** The schedule by the rules, or an easier one. */
    Sequencer.Schedule schedule() {
        while (strain.faults() > 0 && trials < MOST_TRIALS && relieve()) {
            // until nothing helps any more
        }
        return best;
    }

    private boolean relieve() {
        for (int place = 0; place < precedence.count(); place++) {
            if (isStrained(placement(precedence.module(place))) && (moveAhead(place) || takeLater(place))) {
                return true;
            }
        }
        return false;
    }

    private boolean moveAhead(int place) {
        for (int to = place - 1; to >= 0 && trials < MOST_TRIALS; to--) {
            if (isEasier(precedence.ahead(place, to), notBefore)) {
                return true;
            }
        }
        return false;
    }

    /** Tries a later date for the module, or for one that rests on it. */
    private boolean takeLater(int place) {
        var resting = new boolean[supports.count()];
        resting[supports.place(precedence.module(place))] = true;
        for (int i = 0; i < supports.count(); i++) {
            int m = supports.module(i);
            for (int s = 0; s < supports.count(m); s++) {
                resting[i] |= resting[supports.place(supports.of(m, s))];
            }
            if (resting[i] && chances.dates(m) > 1 && trials < MOST_TRIALS) {
                var session = placement(m).session();
                var later = notBefore.clone();
                later[i] = session == null ? Integer.MIN_VALUE : Chances.day(session.start()) + 1;
                if (isEasier(precedence, later)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isEasier(Precedence order, int[] from) {
        trials++;
        var schedule = sequencer.arrange(order, from);
        var other = strain(schedule);
        if (!other.isLessThan(strain)) {
            return false;
        }
        precedence = order;
        notBefore = from;
        best = schedule;
        strain = other;
        return true;
    }

    private Placement placement(int m) {
        for (var placement : best.placements()) {
            if (placement.module() == m) {
                return placement;
            }
        }
        throw new IllegalArgumentException("module " + m + " is not in the schedule");
    }

    /** Whether the module is drawn out, or lies in a week that is too full. */
    private boolean isStrained(Placement placement) {
        return isDrawnOut(placement) || best.isOverfull(placement, days);
    }

    private boolean isDrawnOut(Placement placement) {
        int m = placement.module();
        return placement.session() == null
                && !chances.runs(m)
                && chances.kept(m, Integer.MIN_VALUE) == LearningDays.NEVER
                && placement.end() - placement.start() + 1
                        > Sequencer.longestStretch(
                                relevant.minutes[m], situation.learner().weeklyMinutes());
    }

    private Strain strain(Sequencer.Schedule schedule) {
        int faults = 0;
        int minutes = 0;
        int late = 0;
        var timetable = schedule.timetable();
        for (int monday = timetable.begin(); monday < timetable.end(); monday += 7) {
            int overload = timetable.overload(monday);
            faults += overload > 0 ? 1 : 0;
            minutes += overload;
        }
        var placements = schedule.placements();
        for (int i = 0; i < placements.size(); i++) {
            var placement = placements.get(i);
            faults += isDrawnOut(placement) ? 1 : 0;
            late += placement.end() > demands.due(placement.module()) ? 1 : 0;
            late += placement.end() > situation.stageEnd() ? 1 : 0;
            late += collides(schedule, i) ? 1 : 0;
        }
        return new Strain(faults, minutes, late);
    }

    private boolean collides(Sequencer.Schedule schedule, int i) {
        var session = schedule.placements().get(i).session();
        for (int before = 0; session != null && before < i; before++) {
            var other = schedule.placements().get(before).session();
            if (other != null && SessionChoice.overlap(session, other)) {
                return true;
            }
        }
        return false;
    }
}
