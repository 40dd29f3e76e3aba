package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;

class InterestTest {
    private final CostRule rule = new Interest();

    @Test
    void whatMeetsAnInterestCountsAsCheaper() {
        var person = learner().needs(RequirementOrigin.INTEREST, 1, 3, null);
        assertThat(rule.percent(person.among(module(1).teaches(1, 2)), 0)).isEqualTo(-10);
        assertThat(rule.percent(person.among(module(1).teaches(2, 2), module(2).teaches(1, 2)), 0))
                .isZero();
    }

    @Test
    void whatTheLearnerKnowsAlreadyDoesNot() {
        var person = learner().level(1, 2).needs(RequirementOrigin.INTEREST, 1, 3, null);
        assertThat(rule.percent(person.among(module(1).teaches(1, 2)), 0)).isZero();
    }
}
