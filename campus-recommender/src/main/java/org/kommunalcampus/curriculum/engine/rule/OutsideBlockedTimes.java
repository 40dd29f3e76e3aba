package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** Learning is planned for working days, Monday to Friday, outside the learner's blocked times and holidays. */
public final class OutsideBlockedTimes implements Rule {
    @Override
    public RuleName name() {
        return RuleName.OUTSIDE_BLOCKED_TIMES;
    }

    /** Whether the learner can learn on that epoch day. */
    public boolean open(Situation situation, int day) {
        return Math.floorMod(day - situation.monday(), 7) < 5
                && !situation.calendar().blocked(day, day)
                && !situation.calendar().holiday(day);
    }
}
