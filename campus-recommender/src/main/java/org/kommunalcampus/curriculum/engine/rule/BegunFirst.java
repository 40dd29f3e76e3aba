package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What is begun is finished first. */
public final class BegunFirst implements PrecedenceRule {
    @Override
    public RuleName name() {
        return RuleName.BEGUN_FIRST;
    }

    @Override
    public int compare(Candidate a, Candidate b) {
        return Boolean.compare(b.begun(), a.begun());
    }
}
