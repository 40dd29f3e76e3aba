package org.kommunalcampus.curriculum.engine;

import org.kommunalcampus.curriculum.engine.rule.OutsideBlockedTimes;
import org.kommunalcampus.curriculum.engine.rule.Situation;
import org.kommunalcampus.curriculum.engine.rule.WithinWeeklyHours;

/** The learner's calendar: on which epoch days learning is possible, and for how long. */
final class LearningDays {
    /** A day that never comes. */
    static final int NEVER = Integer.MAX_VALUE / 4;

    /** Beyond this many days nothing is looked for. */
    private static final int FAR = 20 * 366;

    private final Situation situation;
    private final OutsideBlockedTimes blockedTimes = new OutsideBlockedTimes();
    private final WithinWeeklyHours weeklyHours = new WithinWeeklyHours();
    private final int limit;
    private final ArrayPool pool;
    private int[] known;
    private int knownDays;

    LearningDays(Situation situation, ArrayPool pool) {
        this.situation = situation;
        this.pool = pool;
        known = pool.ints(7 * 60);
        limit = situation.lastDay() + FAR;
    }

    boolean open(int day) {
        return at(day) > 0;
    }

    /** Room for minutes by day. */
    int[] room() {
        return pool.ints(7 * 60);
    }

    /** The same room, larger. */
    int[] more(int[] room) {
        return pool.longer(room);
    }

    /** Learning time of the day in minutes. */
    int minutes(int day) {
        return Math.max(0, at(day) - 1);
    }

    /** One more than the learning time of an open day, 0 for any other; asked of the rules once per day. */
    private int at(int day) {
        int i = day - situation.monday();
        if (i < 0 || day >= limit) {
            return ask(day);
        }
        while (i >= known.length) {
            known = pool.longer(known);
        }
        for (; knownDays <= i; knownDays++) {
            known[knownDays] = ask(situation.monday() + knownDays);
        }
        return known[i];
    }

    private int ask(int day) {
        return blockedTimes.open(situation, day) ? weeklyHours.minutes(situation, day) + 1 : 0;
    }

    /** Learning time of the week that begins on this Monday. */
    int weekMinutes(int monday) {
        int sum = 0;
        for (int day = monday; day < monday + 5; day++) {
            sum += minutes(day);
        }
        return sum;
    }

    /** Monday of the week that the day lies in. */
    int mondayOf(int day) {
        return day - Math.floorMod(day - situation.monday(), 7);
    }

    /** How many weeks the days from one to the other dependencies. */
    int weeks(int from, int to) {
        return (mondayOf(to) - mondayOf(from)) / 7 + 1;
    }

    /** The day itself or the next one on which learning is possible. */
    int nextOpen(int day) {
        for (int next = day; next < limit; next++) {
            if (open(next)) {
                return next;
            }
        }
        return NEVER;
    }

    /** Last day of a run of so many learning days that begins on this day. */
    int endOf(int start, int learningDays) {
        int day = nextOpen(start);
        for (int i = 1; i < learningDays && day < NEVER; i++) {
            day = nextOpen(day + 1);
        }
        return day;
    }

    /** Latest first day of a run of so many learning days that ends on this day at the latest. */
    int startFor(int end, int learningDays) {
        int left = learningDays;
        for (int day = end; day > situation.monday() - FAR; day--) {
            if (open(day) && --left == 0) {
                return day;
            }
        }
        return Integer.MIN_VALUE;
    }
}
