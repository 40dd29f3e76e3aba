package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;

class NotCompletedTest {
    private final EligibilityRule rule = new NotCompleted();

    @Test
    void rejectsWhatIsCompleted() {
        assertThat(rule.admits(learner().completed(1, null).among(module(1)), 0))
                .isFalse();
        assertThat(rule.admits(learner().completed(2, null).among(module(1)), 0))
                .isTrue();
    }

    @Test
    void admitsWhatLapsesSoEarlyThatItIsToBeRenewed() {
        assertThat(rule.admits(learner().completed(1, TODAY.plusWeeks(5)).among(module(1)), 0))
                .isTrue();
        assertThat(rule.admits(learner().completed(1, TODAY.plusWeeks(10)).among(module(1)), 0))
                .isFalse();
    }
}
