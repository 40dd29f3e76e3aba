package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** The weekly learning time is shared out over the five working days; what is planned stays within it. */
public final class WithinWeeklyHours implements Rule {
    private final OutsideBlockedTimes blockedTimes = new OutsideBlockedTimes();

    @Override
    public RuleName name() {
        return RuleName.WITHIN_WEEKLY_HOURS;
    }

    /** Learning time of that epoch day in minutes; 0 on weekends and blocked days. */
    public int minutes(Situation situation, int day) {
        if (!blockedTimes.open(situation, day)) {
            return 0;
        }
        int weekly = situation.learner().weeklyMinutes();
        int weekday = Math.floorMod(day - situation.monday(), 7);
        return weekly / 5 + (weekday < weekly % 5 ? 1 : 0);
    }
}
