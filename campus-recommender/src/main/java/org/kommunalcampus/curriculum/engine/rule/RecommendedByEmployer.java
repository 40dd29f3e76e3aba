package org.kommunalcampus.curriculum.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module that the employer recommends is in the plan unless the learner refuses it. */
public final class RecommendedByEmployer implements ObligationRule {
    @Override
    public RuleName name() {
        return RuleName.RECOMMENDED_BY_EMPLOYER;
    }

    @Override
    public List<Obligation> obligations(Situation situation) {
        var obligations = new ArrayList<Obligation>();
        for (var assignment : situation.learner().assigned()) {
            if (assignment.kind() == null
                    && !situation.completed(assignment.module())
                    && !situation.learner().refused().contains(assignment.module())) {
                obligations.add(new Obligation(
                        assignment.module(),
                        name(),
                        null,
                        assignment.source(),
                        assignment.labelKey(),
                        assignment.due()));
            }
        }
        return obligations;
    }
}
