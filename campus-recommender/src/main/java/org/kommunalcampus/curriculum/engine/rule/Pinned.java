package org.kommunalcampus.curriculum.engine.rule;

import java.util.List;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What the learner has pinned stays in the plan as long as it can be done. */
public final class Pinned implements ObligationRule {
    @Override
    public RuleName name() {
        return RuleName.PINNED;
    }

    @Override
    public List<Claim> claims(Situation situation) {
        return situation.learner().pinned().stream()
                .filter(module -> !situation.completed(module))
                .map(module -> Claim.own(module, name()))
                .toList();
    }
}
