package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;

class LanguageUnderstoodTest {
    private final EligibilityRule rule = new LanguageUnderstood();

    @Test
    void admitsOnlyLanguagesOfTheLearner() {
        assertThat(rule.admits(learner().speaks("de").among(module(1).language("de")), 0))
                .isTrue();
        assertThat(rule.admits(learner().speaks("de").among(module(1).language("en")), 0))
                .isFalse();
    }

    @Test
    void admitsAnyLanguageIfNoneIsGiven() {
        assertThat(rule.admits(learner().among(module(1).language("en")), 0)).isTrue();
    }

    @Test
    void admitsAnotherLanguageWhereNothingElseLeadsAsFar() {
        var further = learner()
                .speaks("de")
                .needs(1, 5)
                .among(
                        module(1).language("en").teaches(1, 4),
                        module(2).language("de").teaches(1, 3));
        assertThat(rule.admits(further, 0)).isTrue();

        var noFurther = learner()
                .speaks("de")
                .needs(1, 3)
                .among(
                        module(1).language("en").teaches(1, 4),
                        module(2).language("de").teaches(1, 3));
        assertThat(rule.admits(noFurther, 0)).isFalse();
    }

    @Test
    void doesNotHoldAgainstAnAssignment() {
        assertThat(rule.bindsObligations()).isFalse();
    }
}
