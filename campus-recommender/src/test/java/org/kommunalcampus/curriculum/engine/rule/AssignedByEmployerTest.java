package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.Ids;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;

class AssignedByEmployerTest {
    private final ObligationRule rule = new AssignedByEmployer();

    @Test
    void obligesToWhatIsAssignedInThisWay() {
        var situation = learner()
                .assigned(RequirementOrigin.HR_ASSIGNMENT, 1, TODAY.plusDays(20))
                .assigned(RequirementOrigin.LEGAL_DUTY, 2, null)
                .among(module(1), module(2));
        assertThat(rule.obligations(situation)).singleElement().satisfies(obligation -> {
            assertThat(obligation.module()).isEqualTo(Ids.module(1));
            assertThat(obligation.due()).isEqualTo(TODAY.plusDays(20));
            assertThat(obligation.binding()).isTrue();
        });
    }

    @Test
    void obligesToNothingThatIsCompleted() {
        var situation = learner()
                .assigned(RequirementOrigin.HR_ASSIGNMENT, 1, null)
                .completed(1, null)
                .among(module(1));
        assertThat(rule.obligations(situation)).isEmpty();
    }
}
