package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.Ids;
import org.kommunalcampus.curriculum.engine.input.RequirementKind;

class LegalDutyTest {
    private final ObligationRule rule = new LegalDuty();

    @Test
    void claimsWhatIsAssignedInThisWay() {
        var situation = learner()
                .assigned(RequirementKind.LEGAL_DUTY, 1, TODAY.plusDays(20))
                .assigned(RequirementKind.HR_ASSIGNMENT, 2, null)
                .among(module(1), module(2));
        assertThat(rule.claims(situation)).singleElement().satisfies(claim -> {
            assertThat(claim.module()).isEqualTo(Ids.module(1));
            assertThat(claim.due()).isEqualTo(TODAY.plusDays(20));
            assertThat(claim.binding()).isTrue();
        });
    }

    @Test
    void claimsNothingThatIsCompleted() {
        var situation = learner()
                .assigned(RequirementKind.LEGAL_DUTY, 1, null)
                .completed(1, null)
                .among(module(1));
        assertThat(rule.claims(situation)).isEmpty();
    }
}
