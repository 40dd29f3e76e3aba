package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** Among equally important things the core of the job comes first. */
public final class CoreFirst implements PrecedenceRule {
    @Override
    public RuleName name() {
        return RuleName.CORE_FIRST;
    }

    @Override
    public int compare(Candidate a, Candidate b) {
        return Integer.compare(b.core(), a.core());
    }
}
