package org.kommunalcampus.curriculum.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What the learner has pinned stays in the plan as long as it can be done. */
public final class Pinned implements ObligationRule {
    @Override
    public RuleName name() {
        return RuleName.PINNED;
    }

    @Override
    public List<Obligation> obligations(Situation situation) {
        var obligations = new ArrayList<Obligation>();
        for (var module : situation.learner().pinned()) {
            if (!situation.completed(module)) {
                obligations.add(Obligation.own(module, name()));
            }
        }
        return obligations;
    }
}
