package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module is planned only after the last day of everything that it presupposes. */
public final class AfterPrerequisites implements Rule {
    @Override
    public RuleName name() {
        return RuleName.AFTER_PREREQUISITES;
    }

    /** First day for something that presupposes what ends on that epoch day. */
    public int dayAfter(int end) {
        return end + 1;
    }
}
