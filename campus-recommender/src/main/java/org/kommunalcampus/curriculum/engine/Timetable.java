package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.input.Phases;

/** Learning time by day and week, from the Monday of the planning week on. */
final class Timetable {
    private final LearningDays days;
    private final int base;
    private int[] used;
    private final BitSet eventWeeks = new BitSet();
    private final Map<Integer, Integer> presence = new HashMap<>();

    Timetable(LearningDays days, int monday) {
        this.days = days;
        this.base = monday;
        used = days.room();
    }

    /** Plans nothing again. */
    void clear() {
        Arrays.fill(used, 0);
        eventWeeks.clear();
        presence.clear();
    }

    /** First and last day of a stretch of learning. */
    record Stretch(int start, int end) {}

    /**
     * Puts the learning time of a placement on a session before, into and after it, as its phases say. A day of presence is working time
     * and leaves its weeks free of other learning.
     */
    void attend(Placement placement, EngineSession session, int minutes, Phases phases, boolean event) {
        int start = Chances.day(session.start());
        int end = Chances.day(session.end());
        int prepared = prepared(placement, phases);
        if (prepared > 0) {
            squeeze(placement.start(), start - 1, prepared);
        }
        int attended = minutes - prepared - phases.followUpMinutes();
        if (event) {
            for (int monday = days.mondayOf(start); monday <= end; monday += 7) {
                if (monday >= base) {
                    eventWeeks.set((monday - base) / 7);
                }
            }
            presence.merge(days.mondayOf(start), attended, Integer::sum);
        } else {
            attend(start, end, attended);
        }
        if (phases.followUpMinutes() > 0) {
            spread(end + 1, placement.end(), phases.followUpMinutes());
        }
    }

    /** Learning time that lies before the session; if no day is left for it, it is taken for a part of the event. */
    static int prepared(Placement placement, Phases phases) {
        var session = placement.session();
        boolean inAdvance = session != null && placement.start() < Chances.day(session.start());
        return inAdvance ? phases.preparationMinutes() : 0;
    }

    /** Puts the learning time of a session on its working days; what lies in the past does not count. */
    private void attend(int start, int end, int minutes) {
        int workingDays = 0;
        for (int day = start; day <= end; day++) {
            workingDays += working(day) ? 1 : 0;
        }
        int share = workingDays == 0 ? end - start + 1 : workingDays;
        int i = 0;
        for (int day = start; day <= end; day++) {
            if (workingDays == 0 || working(day)) {
                use(day, share(minutes, share, i++));
            }
        }
    }

    /** Where learning would lie if it filled free time from this day on. */
    Stretch preview(int from, int minutes) {
        return run(from, minutes, false);
    }

    /** Fills free time from this day on. */
    Stretch fill(int from, int minutes) {
        return run(from, minutes, true);
    }

    /** Learns on this day whether there is time or not, then fills free time. */
    Stretch startOn(int day, int minutes) {
        int first = Math.min(minutes, Math.max(1, days.minutes(day)));
        use(day, first);
        return first == minutes ? new Stretch(day, day) : new Stretch(day, run(day + 1, minutes - first, true).end);
    }

    /** Fills free time between the days, and spreads what does not fit evenly over the learning days there. */
    Stretch squeeze(int from, int to, int minutes) {
        int left = minutes;
        int learningDays = 0;
        for (int day = from; day <= to; day++) {
            if (days.open(day)) {
                learningDays++;
                int taken = Math.min(left, free(day, 0));
                use(day, taken);
                left -= taken;
            }
        }
        int i = 0;
        for (int day = from; day <= to; day++) {
            if (days.open(day)) {
                use(day, share(left, learningDays, i++));
            }
        }
        return new Stretch(from, to);
    }

    /** Spreads learning time evenly over the learning days between the days, over all of them if none is one. */
    void spread(int from, int to, int minutes) {
        int learningDays = 0;
        for (int day = from; day <= to; day++) {
            learningDays += days.open(day) ? 1 : 0;
        }
        if (learningDays == 0) {
            attend(from, to, minutes);
        }
        int i = 0;
        for (int day = from; day <= to; day++) {
            if (days.open(day)) {
                use(day, share(minutes, learningDays, i++));
            }
        }
    }

    /** Time of presence in the week that begins on this Monday. */
    int presence(int monday) {
        return presence.getOrDefault(monday, 0);
    }

    /** First Monday of the timetable. */
    int begin() {
        return base;
    }

    /** Learning time planned in the week that begins on this Monday, presence left aside. */
    int week(int monday) {
        int sum = 0;
        for (int day = monday; day < monday + 7; day++) {
            sum += usedOn(day);
        }
        return sum;
    }

    /** Learning time planned in the week beyond what there is, presence left aside. */
    int overload(int monday) {
        return Math.max(0, week(monday) - days.weekMinutes(monday));
    }

    /** Day after the last on which something is planned, rounded up to a Monday. */
    int end() {
        int last = used.length - 1;
        while (last >= 0 && used[last] == 0) {
            last--;
        }
        int end = base + (last + 7) / 7 * 7;
        for (int monday : presence.keySet()) {
            end = Math.max(end, monday + 7);
        }
        return end;
    }

    private Stretch run(int from, int minutes, boolean commit) {
        int left = Math.max(1, minutes);
        int start = LearningDays.NEVER;
        int previewed = 0;
        int week = Integer.MIN_VALUE;
        int day = days.nextOpen(from);
        while (day < LearningDays.NEVER) {
            if (days.mondayOf(day) != week) {
                week = days.mondayOf(day);
                previewed = 0;
            }
            int taken = Math.min(left, free(day, previewed));
            if (taken > 0) {
                start = Math.min(start, day);
                left -= taken;
                if (!commit) {
                    previewed += taken;
                } else if (minutes > 0) {
                    use(day, taken);
                }
                if (left == 0) {
                    return new Stretch(start, day);
                }
            }
            day = days.nextOpen(day + 1);
        }
        return new Stretch(LearningDays.NEVER, LearningDays.NEVER);
    }

    /** Free time of the day if so much of its week was taken in thought. */
    private int free(int day, int previewed) {
        int today = days.minutes(day) - usedOn(day);
        if (today <= 0) {
            return 0;
        }
        int monday = days.mondayOf(day);
        if (monday >= base && eventWeeks.get((monday - base) / 7)) {
            return 0;
        }
        return Math.max(0, Math.min(today, days.weekMinutes(monday) - week(monday) - previewed));
    }

    private int usedOn(int day) {
        int i = day - base;
        return i >= 0 && i < used.length ? used[i] : 0;
    }

    private void use(int day, int minutes) {
        int i = day - base;
        if (i >= 0 && minutes > 0) {
            while (i >= used.length) {
                used = days.more(used);
            }
            used[i] += minutes;
        }
    }

    private boolean working(int day) {
        return day - days.mondayOf(day) < 5;
    }

    private static int share(int minutes, int parts, int i) {
        return parts == 0 ? 0 : minutes / parts + (i < minutes % parts ? 1 : 0);
    }
}
