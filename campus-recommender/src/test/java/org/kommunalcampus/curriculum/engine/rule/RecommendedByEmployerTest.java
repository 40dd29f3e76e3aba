package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.Ids;
import org.kommunalcampus.curriculum.engine.input.RequirementKind;

class RecommendedByEmployerTest {
    private final ObligationRule rule = new RecommendedByEmployer();

    @Test
    void claimsWhatIsRecommendedWithoutBindingAnybody() {
        var situation = learner()
                .assigned(null, 1, TODAY.plusDays(20))
                .assigned(RequirementKind.HR_ASSIGNMENT, 2, null)
                .among(module(1), module(2));
        assertThat(rule.claims(situation)).singleElement().satisfies(claim -> {
            assertThat(claim.module()).isEqualTo(Ids.module(1));
            assertThat(claim.due()).isEqualTo(TODAY.plusDays(20));
            assertThat(claim.binding()).isFalse();
        });
    }

    @Test
    void claimsNothingThatIsCompletedOrRefused() {
        var situation = learner()
                .assigned(null, 1, null)
                .assigned(null, 2, null)
                .completed(1, null)
                .refused(2)
                .among(module(1), module(2));
        assertThat(rule.claims(situation)).isEmpty();
    }
}
