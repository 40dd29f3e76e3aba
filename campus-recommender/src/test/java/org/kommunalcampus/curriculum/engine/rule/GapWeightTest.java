package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;

class GapWeightTest {
    private final WeightRule rule = new GapWeight();

    @Test
    void weighsTheMoreTheMoreBindingTheRequirementIs() {
        int before = Integer.MAX_VALUE;
        for (var kind : RequirementOrigin.values()) {
            var situation = learner().needs(kind, 1, 3, null).among(module(1));
            int points =
                    rule.points(situation, situation.learner().requirements().getFirst());
            assertThat(points).isPositive().isLessThan(before);
            before = points;
        }
    }
}
