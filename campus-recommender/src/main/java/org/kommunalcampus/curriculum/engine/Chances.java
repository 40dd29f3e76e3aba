package org.kommunalcampus.curriculum.engine;

import static org.kommunalcampus.curriculum.engine.LearningDays.NEVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.rule.OnSessionDate;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * When each module of the terrain can take place at all, weekly hours left aside: a lower bound for any timetable. What has
 * no dates takes at least one learning day per eight hours.
 */
final class Chances {
    private static final int WORKING_WEEK = 5;

    private final Situation situation;
    private final LearningDays days;
    private final List<List<EngineSession>> sessions;
    private final int[] firstSpan;
    private final int[] spans;
    private final boolean[] begun;
    private final int[] opens;
    private final int[] closes;
    private final int[] shortest;

    Chances(Situation situation, Terrain terrain, LearningDays days) {
        this.situation = situation;
        this.days = days;
        sessions = new ArrayList<>(terrain.size);
        firstSpan = terrain.arena.ints(terrain.size);
        int spanCount = 0;
        begun = terrain.arena.flags(terrain.size);
        opens = terrain.arena.ints(terrain.size);
        closes = terrain.arena.ints(terrain.size);
        shortest = terrain.arena.ints(terrain.size);
        var rule = new OnSessionDate();
        for (int m = 0; m < terrain.size; m++) {
            int number = terrain.module[m];
            var facts = situation.module(number);
            var enrolment = situation.enrolment(facts.id());
            begun[m] = enrolment != null && enrolment.begun();
            opens[m] = Math.max(situation.firstDay(), situation.opens(number));
            closes[m] = enrolment != null ? NEVER : situation.closes(number);
            shortest[m] = Math.max(1, (facts.minutes() + Situation.LONGEST_DAY - 1) / Situation.LONGEST_DAY);
            sessions.add(
                    enrolment != null && enrolment.begun() && enrolment.session() == null
                            ? List.of()
                            : rule.choices(situation, number));
            firstSpan[m] = spanCount;
            spanCount += 2 * sessions.get(m).size();
        }
        spans = terrain.arena.ints(spanCount);
        for (int m = 0; m < terrain.size; m++) {
            span(terrain.module[m], sessions.get(m), firstSpan[m]);
        }
    }

    /** The dates that come into question, by start; empty for what has none. */
    List<EngineSession> sessions(int m) {
        return sessions.get(m);
    }

    /** Latest first day of the i-th date, preparation included. */
    int begin(int m, int i) {
        return spans[firstSpan[m] + 2 * i];
    }

    /** Last day of the i-th date, follow-up included. */
    int finish(int m, int i) {
        return spans[firstSpan[m] + 2 * i + 1];
    }

    /** Under way without a date: fills the learning time from this week on. */
    boolean runs(int m) {
        return begun[m] && sessions.get(m).isEmpty();
    }

    /** First day on which a module without dates may start if it may from this day on. */
    int start(int m, int ready) {
        if (runs(m)) {
            return situation.monday();
        }
        int start = days.nextOpen(Math.max(ready, opens[m]));
        return start <= closes[m] ? start : NEVER;
    }

    /** Earliest last day if the module may start from this day on. */
    int earliestEnd(int m, int ready) {
        var choices = sessions.get(m);
        if (choices.isEmpty()) {
            int start = start(m, ready);
            if (start == NEVER) {
                return NEVER;
            }
            int end = days.endOf(start, shortest[m]);
            return runs(m) ? Math.max(end, situation.monday() + WORKING_WEEK - 1) : end;
        }
        int earliest = NEVER;
        for (int i = 0; i < choices.size(); i++) {
            if (begin(m, i) >= ready) {
                earliest = Math.min(earliest, finish(m, i));
            }
        }
        return earliest;
    }

    /** Latest first day if the module must end by this day. */
    int latestStart(int m, int latestEnd) {
        var choices = sessions.get(m);
        if (choices.isEmpty()) {
            return latestLearningDay(m, latestEnd);
        }
        int latest = Integer.MIN_VALUE;
        for (int i = 0; i < choices.size(); i++) {
            if (finish(m, i) <= latestEnd) {
                latest = Math.max(latest, begin(m, i));
            }
        }
        return latest;
    }

    private int latestLearningDay(int m, int latestEnd) {
        if (runs(m)) {
            return situation.monday();
        }
        int latest = latestEnd == NEVER ? NEVER : days.startFor(latestEnd, shortest[m]);
        return latest == NEVER && closes[m] == NEVER ? NEVER : days.startFor(Math.min(latest, closes[m]), 1);
    }

    private void span(int module, List<EngineSession> choices, int first) {
        for (int i = 0; i < choices.size(); i++) {
            spans[first + 2 * i] = situation.prepareBy(module, choices.get(i));
            spans[first + 2 * i + 1] = situation.finish(module, choices.get(i));
        }
    }

    static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
