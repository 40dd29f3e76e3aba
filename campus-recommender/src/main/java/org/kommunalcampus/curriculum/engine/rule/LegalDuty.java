package org.kommunalcampus.curriculum.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module that a law or an official duty prescribes is in the plan. */
public final class LegalDuty implements ObligationRule {
    @Override
    public RuleName name() {
        return RuleName.LEGAL_DUTY;
    }

    @Override
    public List<Obligation> obligations(Situation situation) {
        var obligations = new ArrayList<Obligation>();
        for (var assignment : situation.learner().assigned()) {
            if (assignment.kind() == RequirementOrigin.LEGAL_DUTY && !situation.completed(assignment.module())) {
                obligations.add(new Obligation(
                        assignment.module(),
                        name(),
                        assignment.kind(),
                        assignment.source(),
                        assignment.labelKey(),
                        situation.due(assignment.module(), assignment.due())));
            }
        }
        return obligations;
    }
}
