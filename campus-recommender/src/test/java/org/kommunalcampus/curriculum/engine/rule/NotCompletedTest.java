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
    void admitsWhatHasLapsedWhenItCouldBeginAgain() {
        assertThat(rule.admits(learner().completed(1, TODAY.plusDays(3)).among(module(1)), 0))
                .isTrue();
        assertThat(rule.admits(learner().completed(1, TODAY.plusDays(30)).among(module(1)), 0))
                .isFalse();
    }
}
