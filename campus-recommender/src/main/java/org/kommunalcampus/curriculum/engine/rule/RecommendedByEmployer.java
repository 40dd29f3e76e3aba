package org.kommunalcampus.curriculum.engine.rule;

import java.util.List;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module that the employer recommends is in the plan unless the learner refuses it. */
public final class RecommendedByEmployer implements ObligationRule {
    @Override
    public RuleName name() {
        return RuleName.RECOMMENDED_BY_EMPLOYER;
    }

    @Override
    public List<Claim> claims(Situation situation) {
        return situation.learner().assigned().stream()
                .filter(assignment -> assignment.kind() == null)
                .filter(assignment -> !situation.completed(assignment.module()))
                .filter(assignment -> !situation.learner().refused().contains(assignment.module()))
                .map(assignment -> new Claim(
                        assignment.module(),
                        name(),
                        null,
                        assignment.source(),
                        assignment.labelKey(),
                        assignment.due()))
                .toList();
    }
}
