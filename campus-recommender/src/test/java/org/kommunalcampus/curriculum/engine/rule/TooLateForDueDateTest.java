package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;

class TooLateForDueDateTest {
    private final CostRule rule = new TooLateForDueDate();

    @Test
    void aDateAfterTheDueDateCountsAsDearer() {
        var person = learner().needs(RequirementOrigin.GOAL, 1, 3, TODAY.plusDays(30));
        assertThat(rule.percent(person.among(module(1).teaches(1, 3).session(1, TODAY.plusDays(40))), 0))
                .isEqualTo(50);
        assertThat(rule.percent(person.among(module(1).teaches(1, 3).session(1, TODAY.plusDays(20))), 0))
                .isZero();
    }

    @Test
    void whatClosesAnotherGapIsNotTooLate() {
        var person = learner().needs(RequirementOrigin.GOAL, 1, 3, TODAY.plusDays(30));
        var situation = person.among(
                module(1).teaches(2, 3).session(1, TODAY.plusDays(40)),
                module(2).teaches(1, 1));
        assertThat(rule.percent(situation, 0)).isZero();
    }
}
