package org.kommunalcampus.curriculum.engine.rule;

import java.util.ArrayList;
import java.util.List;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What the learner has booked stays in the plan, on the booked date. */
public final class Booked implements ObligationRule {
    @Override
    public RuleName name() {
        return RuleName.BOOKED;
    }

    @Override
    public List<Obligation> obligations(Situation situation) {
        var obligations = new ArrayList<Obligation>();
        for (var enrolment : situation.learner().enrolments()) {
            if (!enrolment.begun() && !situation.completed(enrolment.module())) {
                obligations.add(Obligation.own(enrolment.module(), name()));
            }
        }
        return obligations;
    }
}
