package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module is planned only for a day on which it is certified and valid. */
public final class CertifiedAndValid implements EligibilityRule {
    @Override
    public RuleName name() {
        return RuleName.CERTIFIED_AND_VALID;
    }

    @Override
    public boolean admits(Situation situation, int module) {
        int closes = situation.closes(module);
        int first = situation.catalogue().dates().any(module) ? situation.monday() : situation.firstDay();
        return closes >= first && situation.opens(module) <= closes;
    }

    @Override
    public boolean bindsObligations() {
        return true;
    }
}
