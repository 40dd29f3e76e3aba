package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;

class LevelDistanceTest {
    private final CostRule rule = new LevelDistance();

    @Test
    void aComfortableStepCostsNothingMore() {
        assertThat(rule.percent(learner().level(1, 2).among(module(1).teaches(1, 5)), 0))
                .isZero();
    }

    @Test
    void eachLevelBeyondCosts() {
        assertThat(rule.percent(learner().among(module(1).teaches(1, 5)), 0)).isEqualTo(20);
    }

    @Test
    void whatTheModulePresupposesCountsAsTheStart() {
        assertThat(rule.percent(learner().among(module(1).requires(1, 3).teaches(1, 5)), 0))
                .isZero();
    }
}
