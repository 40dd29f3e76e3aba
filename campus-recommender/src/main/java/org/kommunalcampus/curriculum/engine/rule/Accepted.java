package org.kommunalcampus.curriculum.engine.rule;

import java.util.List;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What the learner has accepted with its stage stays in the plan, on its days. */
public final class Accepted implements ObligationRule {

    @Override
    public RuleName name() {
        return RuleName.ACCEPTED;
    }

    @Override
    public List<Obligation> obligations(Situation situation) {
        return situation.accepted().stream()
                .filter(entry -> !situation.completed(entry.module()))
                .map(entry -> Obligation.own(entry.module(), name()))
                .toList();
    }
}
