package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;

class OutsideBlockedTimesTest {
    private final OutsideBlockedTimes rule = new OutsideBlockedTimes();

    @Test
    void weekendsAndBlockedDaysAreClosed() {
        var situation = learner().blocked(TODAY, TODAY.plusDays(1)).among(module(1));
        int wednesday = (int) TODAY.toEpochDay();
        assertThat(rule.open(situation, wednesday - 1)).isTrue();
        assertThat(rule.open(situation, wednesday)).isFalse();
        assertThat(rule.open(situation, wednesday + 1)).isFalse();
        assertThat(rule.open(situation, wednesday + 2)).isTrue();
        assertThat(rule.open(situation, wednesday + 3)).isFalse();
        assertThat(rule.open(situation, wednesday + 4)).isFalse();
    }
}
