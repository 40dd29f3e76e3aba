package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;

class NotRefusedTest {
    private final EligibilityRule rule = new NotRefused();

    @Test
    void rejectsWhatTheLearnerRefused() {
        assertThat(rule.admits(learner().refused(1).among(module(1)), 0)).isFalse();
        assertThat(rule.admits(learner().among(module(1)), 0)).isTrue();
    }

    @Test
    void doesNotHoldAgainstAnAssignment() {
        assertThat(rule.bindsObligations()).isFalse();
    }
}
