package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module that is made preferably for others counts as dearer. */
public final class PreferredGroup implements CostRule {
    private static final int SURCHARGE = 200;

    @Override
    public RuleName name() {
        return RuleName.PREFERRED_GROUP;
    }

    @Override
    public int percent(Situation situation, int module) {
        if (situation.catalogue().traits().forEverybody(module)) {
            return 0;
        }
        return situation.audience().contains(situation.module(module).target()) ? 0 : SURCHARGE;
    }
}
