package org.kommunalcampus.curriculum.engine.rule;

import java.util.List;
import org.kommunalcampus.curriculum.engine.input.RequirementKind;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module that the employer has assigned is in the plan. */
public final class AssignedByEmployer implements ObligationRule {
    @Override
    public RuleName name() {
        return RuleName.ASSIGNED_BY_EMPLOYER;
    }

    @Override
    public List<Claim> claims(Situation situation) {
        return situation.learner().assigned().stream()
                .filter(assignment -> assignment.kind() == RequirementKind.HR_ASSIGNMENT)
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
