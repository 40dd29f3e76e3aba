package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** Duties and assignments, with what they presuppose, come before what is voluntary. */
public final class MandatoryFirst implements PrecedenceRule {
    @Override
    public RuleName name() {
        return RuleName.MANDATORY_FIRST;
    }

    @Override
    public int compare(Candidate a, Candidate b) {
        return Boolean.compare(b.mandatory(), a.mandatory());
    }
}
