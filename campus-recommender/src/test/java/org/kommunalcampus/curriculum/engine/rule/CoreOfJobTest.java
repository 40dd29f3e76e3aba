package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;

class CoreOfJobTest {
    private final WeightRule rule = new CoreOfJob();

    @Test
    void whatAJobAsksOnLowerLevelsIsWorthLess() {
        var situation = learner()
                .needs(RequirementOrigin.JOB_PROFILE, 1, 6, null)
                .needs(RequirementOrigin.JOB_PROFILE, 2, 3, null)
                .among(module(1));
        assertThat(percent(situation, 0)).isZero();
        assertThat(percent(situation, 1)).isEqualTo(-75);
    }

    @Test
    void whatNoJobAsksKeepsItsWorth() {
        var situation = learner()
                .needs(RequirementOrigin.DIGITAL_BASICS, 1, 6, null)
                .needs(RequirementOrigin.DIGITAL_BASICS, 2, 3, null)
                .among(module(1));
        assertThat(percent(situation, 1)).isZero();
    }

    private int percent(Situation situation, int requirement) {
        return rule.percent(situation, situation.learner().requirements().get(requirement));
    }
}
