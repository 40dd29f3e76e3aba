package org.kommunalcampus.curriculum.engine.rule;

import java.util.List;
import org.kommunalcampus.curriculum.engine.input.RequirementKind;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module that a law or an official duty prescribes is in the plan. */
public final class LegalDuty implements ObligationRule {
    @Override
    public RuleName name() {
        return RuleName.LEGAL_DUTY;
    }

    @Override
    public List<Claim> claims(Situation situation) {
        return situation.learner().assigned().stream()
                .filter(assignment -> assignment.kind() == RequirementKind.LEGAL_DUTY)
                .filter(assignment -> !situation.completed(assignment.module()))
                .map(assignment -> new Claim(
                        assignment.module(),
                        name(),
                        assignment.kind(),
                        assignment.source(),
                        assignment.labelKey(),
                        situation.due(assignment.module(), assignment.due())))
                .toList();
    }
}
