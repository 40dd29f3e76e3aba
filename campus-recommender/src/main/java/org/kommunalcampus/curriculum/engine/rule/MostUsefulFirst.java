package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What closes more weight of gaps per hour comes earlier. */
public final class MostUsefulFirst implements PrecedenceRule {
    @Override
    public RuleName name() {
        return RuleName.MOST_USEFUL_FIRST;
    }

    @Override
    public int compare(Candidate a, Candidate b) {
        return Long.compare(b.usefulness(), a.usefulness());
    }
}
