package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.Ids;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;

class RecommendedByEmployerTest {
    private final ObligationRule rule = new RecommendedByEmployer();

    @Test
    void obligesToWhatIsRecommendedWithoutBindingAnybody() {
        var situation = learner()
                .assigned(null, 1, TODAY.plusDays(20))
                .assigned(RequirementOrigin.HR_ASSIGNMENT, 2, null)
                .among(module(1), module(2));
        assertThat(rule.obligations(situation)).singleElement().satisfies(obligation -> {
            assertThat(obligation.module()).isEqualTo(Ids.module(1));
            assertThat(obligation.due()).isEqualTo(TODAY.plusDays(20));
            assertThat(obligation.binding()).isFalse();
        });
    }

    @Test
    void obligesToNothingThatIsCompletedOrRefused() {
        var situation = learner()
                .assigned(null, 1, null)
                .assigned(null, 2, null)
                .completed(1, null)
                .refused(2)
                .among(module(1), module(2));
        assertThat(rule.obligations(situation)).isEmpty();
    }
}
