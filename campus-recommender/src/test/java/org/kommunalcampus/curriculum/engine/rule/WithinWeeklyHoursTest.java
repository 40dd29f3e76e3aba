package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;

class WithinWeeklyHoursTest {
    private final WithinWeeklyHours rule = new WithinWeeklyHours();

    @Test
    void theDaysOfAWeekAddUpToItsHours() {
        var situation = learner().weekly(123).among(module(1));
        int sum = 0;
        for (int day = 0; day < 7; day++) {
            sum += rule.minutes(situation, situation.monday() + day);
        }
        assertThat(sum).isEqualTo(123);
        assertThat(rule.minutes(situation, situation.monday() + 5)).isZero();
    }
}
