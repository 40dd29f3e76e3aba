package org.kommunalcampus.curriculum.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What the learner has begun stays in the plan until it is completed or cancelled. */
public final class Begun implements ObligationRule {
    @Override
    public RuleName name() {
        return RuleName.BEGUN;
    }

    @Override
    public List<Obligation> obligations(Situation situation) {
        var obligations = new ArrayList<Obligation>();
        for (var enrolment : situation.learner().enrolments()) {
            if (enrolment.begun() && !situation.completed(enrolment.module())) {
                obligations.add(Obligation.own(enrolment.module(), name()));
            }
        }
        return obligations;
    }
}
