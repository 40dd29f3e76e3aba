package org.kommunalcampus.curriculum.engine.rule;

import java.util.List;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What the learner has begun stays in the plan until it is completed or cancelled. */
public final class Begun implements ObligationRule {
    @Override
    public RuleName name() {
        return RuleName.BEGUN;
    }

    @Override
    public List<Claim> claims(Situation situation) {
        return situation.learner().enrolments().stream()
                .filter(enrolment -> enrolment.begun())
                .filter(enrolment -> !situation.completed(enrolment.module()))
                .map(enrolment -> Claim.own(enrolment.module(), name()))
                .distinct()
                .toList();
    }
}
