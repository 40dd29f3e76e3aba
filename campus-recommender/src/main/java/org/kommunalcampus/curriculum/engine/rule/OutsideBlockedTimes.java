package org.kommunalcampus.curriculum.engine.rule;

import java.time.LocalDate;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** Learning is planned for working days, Monday to Friday, outside the learner's blocked times. */
public final class OutsideBlockedTimes implements Rule {
    @Override
    public RuleName name() {
        return RuleName.OUTSIDE_BLOCKED_TIMES;
    }

    /** Whether the learner can learn on that epoch day. */
    public boolean open(Situation situation, int day) {
        if (Math.floorMod(day - situation.monday(), 7) > 4) {
            return false;
        }
        var date = LocalDate.ofEpochDay(day);
        return !situation.blocked(date, date);
    }
}
