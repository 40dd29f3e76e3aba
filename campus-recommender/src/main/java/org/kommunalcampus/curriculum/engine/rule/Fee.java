package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** Every euro of the fee costs; an unknown fee is reckoned as the policy says, not as free. */
public final class Fee implements CostRule {
    @Override
    public RuleName name() {
        return RuleName.FEE;
    }

    @Override
    public long points(Situation situation, int module) {
        long cents = situation.catalogue().cents(module, situation.policy().unknownFeeCents());
        return cents * situation.policy().pointsPerEuro() / 100;
    }
}
