package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.Ids;

class NotDeclinedTest {
    private final EligibilityRule rule = new NotDeclined();

    @Test
    void rejectsWhatTheEmployerDeclined() {
        assertThat(rule.admits(learner().declined(1).among(module(1)), 0)).isFalse();
        assertThat(rule.admits(learner().declined(2).among(module(1)), 0)).isTrue();
    }

    @Test
    void holdsAgainstAWishOfTheLearner() {
        assertThat(rule.bindsObligations()).isTrue();
        assertThat(learner()
                        .needs(1, 3)
                        .pinned(1)
                        .declined(1)
                        .planFrom(module(1).teaches(1, 3), module(2).teaches(1, 3))
                        .entries())
                .extracting(entry -> entry.module())
                .containsExactly(Ids.module(2));
    }
}
