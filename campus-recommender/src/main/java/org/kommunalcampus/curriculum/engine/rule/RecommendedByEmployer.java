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
    public List<Claim> claims(Situation situation) {
        var claims = new ArrayList<Claim>();
        for (var assignment : situation.learner().assigned()) {
            if (assignment.kind() == null
                    && !situation.completed(assignment.module())
                    && !situation.learner().refused().contains(assignment.module())) {
                claims.add(new Claim(
                        assignment.module(),
                        name(),
                        null,
                        assignment.source(),
                        assignment.labelKey(),
                        assignment.due()));
            }
        }
        return claims;
    }
}
