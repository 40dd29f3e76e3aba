package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;

class LearningTimeTest {
    private final CostRule rule = new LearningTime();

    @Test
    void costsWhatAnHourCosts() {
        assertThat(rule.points(learner().among(module(1).minutes(90)), 0)).isEqualTo(6_000);
    }
}
