package org.kommunalcampus.curriculum.engine;

import static org.kommunalcampus.curriculum.engine.LearningDays.NEVER;

import java.time.LocalDate;
import java.util.Objects;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.rule.OnSessionDate;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * When each module of the relevant catalogue can take place at all, weekly hours left aside: a lower bound for any timetable. What has
 * no dates takes at least one learning day per eight hours.
 */
final class Chances {
    private static final int WORKING_WEEK = 5;
    private static final int NUMBERS = 3;

    private final Situation situation;
    private final LearningDays days;
    private final RelevantCatalogue relevant;
    /** For each module three numbers of each date that comes into question: its place among the module's, first and last day. */
    private final IntLists choices;

    private final boolean[] begun;
    private final int[] opens;
    private final int[] closes;
    private final int[] shortest;

    /** Days of what was accepted without a date, {@link #NEVER} for all else. */
    private final int[] acceptedStart;

    private final int[] acceptedEnd;

    Chances(Situation situation, RelevantCatalogue relevant, LearningDays days) {
        this.situation = situation;
        this.days = days;
        this.relevant = relevant;
        begun = relevant.pool.flags(relevant.size);
        opens = relevant.pool.ints(relevant.size);
        closes = relevant.pool.ints(relevant.size);
        shortest = relevant.pool.ints(relevant.size);
        acceptedStart = relevant.pool.ints(relevant.size, NEVER);
        acceptedEnd = relevant.pool.ints(relevant.size, NEVER);
        var rule = new OnSessionDate();
        var dates = new IntLists.Builder(relevant.pool);
        for (int m = 0; m < relevant.size; m++) {
            int number = relevant.module[m];
            var enrolment = situation.enrolment(number);
            begun[m] = enrolment != null && enrolment.begun();
            opens[m] = Math.max(situation.firstDay(), situation.opens(number));
            closes[m] = enrolment != null ? NEVER : situation.closes(number);
            shortest[m] = Math.max(
                    1, (situation.catalogue().minutes(number) + Situation.LONGEST_DAY - 1) / Situation.LONGEST_DAY);
            if (!begun[m] || (enrolment != null && enrolment.session() != null)) {
                collect(rule, number, dates);
            }
            var accepted = situation.accepted(number);
            if (accepted != null
                    && accepted.session() == null
                    && !situation.catalogue().dates().any(number)) {
                acceptedStart[m] = day(accepted.start());
                acceptedEnd[m] = day(accepted.end());
            }
            dates.endList();
        }
        choices = dates.build();
    }

    private void collect(OnSessionDate rule, int module, IntLists.Builder dates) {
        var accepted = rule.accepted(situation, module);
        if (accepted != null) {
            var entry = Objects.requireNonNull(situation.accepted(module));
            int place = situation.module(module).sessions().indexOf(accepted);
            dates.add(place);
            dates.add(day(entry.start()));
            dates.add(situation.calendar().finish(module, place));
            return;
        }
        for (int i = 0; i < situation.catalogue().dates().count(module); i++) {
            if (rule.admits(situation, module, i)) {
                dates.add(i);
                dates.add(situation.calendar().prepareBy(module, i));
                dates.add(situation.calendar().finish(module, i));
            }
        }
    }

    /** How many dates come into question; 0 for what has none. */
    int dates(int m) {
        return (choices.to(m) - choices.from(m)) / NUMBERS;
    }

    /** The i-th date that comes into question, by start. */
    EngineSession date(int m, int i) {
        return situation.module(relevant.module[m]).sessions().get(choices.item(choices.from(m) + NUMBERS * i));
    }

    /** Latest first day of the i-th date, preparation included. */
    int begin(int m, int i) {
        return choices.item(choices.from(m) + NUMBERS * i + 1);
    }

    /** Last day of the i-th date, follow-up included. */
    int finish(int m, int i) {
        return choices.item(choices.from(m) + NUMBERS * i + 2);
    }

    /** Under way without a date: fills the learning time from this week on. */
    boolean runs(int m) {
        return begun[m] && dates(m) == 0;
    }

    /** First day of what was accepted without a date and may still keep its days, {@link #NEVER} for all else. */
    int kept(int m, int ready) {
        return acceptedStart[m] >= ready ? acceptedStart[m] : NEVER;
    }

    /** Last day of what was accepted without a date. */
    int keptEnd(int m) {
        return acceptedEnd[m];
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
        if (dates(m) == 0 && kept(m, ready) < NEVER) {
            return acceptedEnd[m];
        }
        if (dates(m) == 0) {
            int start = start(m, ready);
            if (start == NEVER) {
                return NEVER;
            }
            int end = days.endOf(start, shortest[m]);
            return runs(m) ? Math.max(end, situation.monday() + WORKING_WEEK - 1) : end;
        }
        int earliest = NEVER;
        for (int i = 0; i < dates(m); i++) {
            if (begin(m, i) >= ready) {
                earliest = Math.min(earliest, finish(m, i));
            }
        }
        return earliest;
    }

    /** Latest first day if the module must end by this day. */
    int latestStart(int m, int latestEnd) {
        if (dates(m) == 0) {
            return acceptedEnd[m] < NEVER && acceptedEnd[m] <= latestEnd
                    ? acceptedStart[m]
                    : latestLearningDay(m, latestEnd);
        }
        int latest = Integer.MIN_VALUE;
        for (int i = 0; i < dates(m); i++) {
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

    static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
