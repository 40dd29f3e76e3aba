package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;

class FeeTest {
    private final CostRule rule = new Fee();

    @Test
    void costsTheFeeInPoints() {
        assertThat(rule.points(learner().among(module(1).cents(12_000L)), 0)).isEqualTo(12_000);
    }

    @Test
    void anUnknownFeeIsNotFree() {
        assertThat(rule.points(learner().among(module(1).cents(null)), 0)).isEqualTo(5_000);
        assertThat(rule.points(learner().among(module(1).cents(0L)), 0)).isZero();
    }
}
