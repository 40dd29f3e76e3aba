package org.kommunalcampus.curriculum.engine.rule;

import java.util.BitSet;
import org.kommunalcampus.curriculum.engine.input.EngineSession;

/** Which days a learner can use: holidays, blocked times, and what remains to prepare for a date and to follow it up. */
public final class LearnerCalendar {
    /** Holidays before 2020 are of no interest. */
    private static final int FIRST_HOLIDAY = 18_262;

    private static final OutsideBlockedTimes LEARNING_DAYS = new OutsideBlockedTimes();

    private final Situation situation;
    private final BitSet holidays = new BitSet();

    LearnerCalendar(Situation situation) {
        this.situation = situation;
        for (var day : situation.policy().path().holidays()) {
            if (day.toEpochDay() >= FIRST_HOLIDAY) {
                holidays.set((int) day.toEpochDay() - FIRST_HOLIDAY);
            }
        }
    }

    /** Whether nobody works on the day. */
    public boolean holiday(int day) {
        return day >= FIRST_HOLIDAY && holidays.get(day - FIRST_HOLIDAY);
    }

    /**
     * Latest day on which the learner may begin to prepare for the module's i-th date, so that a day of at most eight hours of learning
     * remains for all of it; the first day of the session if there is nothing to prepare or, for what is booked, no time
     * left; {@link Integer#MIN_VALUE} if it is too late to book.
     */
    public int prepareBy(int module, int i) {
        int start = situation.catalogue().dates().start(module, i);
        int minutes = situation.catalogue().traits().preparationMinutes(module);
        if (minutes == 0) {
            return start;
        }
        int left = (minutes + Situation.LONGEST_DAY - 1) / Situation.LONGEST_DAY;
        int first = prepareFrom(module);
        for (int day = start - 1; day >= first; day--) {
            if (LEARNING_DAYS.open(situation, day) && --left == 0) {
                return day;
            }
        }
        return situation.enrolment(module) == null ? Integer.MIN_VALUE : start;
    }

    /** First day on which the learner may begin to prepare for a date of the module. */
    public int prepareFrom(int module) {
        return situation.enrolment(module) == null
                ? Math.max(situation.firstDay(), situation.opens(module))
                : situation.monday();
    }

    /** Last day of the module's i-th date, or of the follow-up after it. */
    public int finish(int module, int i) {
        return situation.catalogue().dates().end(module, i)
                + situation
                        .module(module)
                        .phases()
                        .followUpDays(situation.learner().weeklyMinutes());
    }

    /** Whether the learner could still book the module's i-th date, prepare for it and attend it. */
    public boolean attendable(int module, int i) {
        var dates = situation.catalogue().dates();
        int start = dates.start(module, i);
        int end = dates.end(module, i);
        return dates.bookable(module, i) >= situation.today()
                && !reserved(module, i)
                && start > situation.today()
                && start >= situation.opens(module)
                && start <= situation.closes(module)
                && !blocked(start, end)
                && !onHoliday(start, end)
                && prepareBy(module, i) > Integer.MIN_VALUE;
    }

    /** Whether the free seats of the module's i-th date are kept for others. */
    private boolean reserved(int module, int i) {
        var reserved = situation.learner().reserved();
        return !reserved.isEmpty()
                && reserved.contains(situation.module(module).sessions().get(i).id());
    }

    /** Whether an event, which lasts less than a week, falls on a holiday. */
    public boolean onHoliday(EngineSession session) {
        return onHoliday((int) session.start().toEpochDay(), (int) session.end().toEpochDay());
    }

    private boolean onHoliday(int start, int end) {
        for (int day = start; day <= end && end - start < Situation.LONGEST_EVENT; day++) {
            if (holiday(day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether blocked time touches one of these days. */
    public boolean blocked(int start, int end) {
        var blocked = situation.learner().blocked();
        for (int i = 0; i < blocked.size(); i++) {
            if (blocked.get(i).touches(start, end)) {
                return true;
            }
        }
        return false;
    }
}
