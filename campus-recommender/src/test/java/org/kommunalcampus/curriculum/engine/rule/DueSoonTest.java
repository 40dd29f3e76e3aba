package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;

class DueSoonTest {
    private final WeightRule rule = new DueSoon();

    @Test
    void addsWeightOnlyToWhatIsDueSoon() {
        assertThat(percent(learner()
                        .needs(RequirementOrigin.GOAL, 1, 3, TODAY.plusDays(30))
                        .among(module(1))))
                .isEqualTo(50);
        assertThat(percent(learner()
                        .needs(RequirementOrigin.GOAL, 1, 3, TODAY.plusDays(300))
                        .among(module(1))))
                .isZero();
        assertThat(percent(learner().needs(1, 3).among(module(1)))).isZero();
    }

    private int percent(Situation situation) {
        return rule.percent(situation, situation.learner().requirements().getFirst());
    }
}
