package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What more important people or things ask for comes first: the own job before goals, goals before what is of general use. */
public final class ImportanceFirst implements PrecedenceRule {

    @Override
    public RuleName name() {
        return RuleName.IMPORTANCE_FIRST;
    }

    @Override
    public int compare(Candidate a, Candidate b) {
        return Integer.compare(b.importance(), a.importance());
    }
}
