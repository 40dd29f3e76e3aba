package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module is planned only if everything that it presupposes can be learned before, with modules that are eligible too. */
public final class PrerequisitesReachable implements EligibilityRule {
    private final Prospects prospects;

    /** The rule for a learner with these prospects. */
    public PrerequisitesReachable(Prospects prospects) {
        this.prospects = prospects;
    }

    @Override
    public RuleName name() {
        return RuleName.PREREQUISITES_REACHABLE;
    }

    @Override
    public boolean admits(Situation situation, int module) {
        return prospects.reachable(module);
    }

    @Override
    public boolean bindsObligations() {
        return true;
    }
}
