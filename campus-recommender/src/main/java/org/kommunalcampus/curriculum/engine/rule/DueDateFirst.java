package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What is due earlier comes earlier; what has no due date comes after what has one. */
public final class DueDateFirst implements PrecedenceRule {
    @Override
    public RuleName name() {
        return RuleName.DUE_DATE_FIRST;
    }

    @Override
    public int compare(Candidate a, Candidate b) {
        return Integer.compare(a.due(), b.due());
    }
}
