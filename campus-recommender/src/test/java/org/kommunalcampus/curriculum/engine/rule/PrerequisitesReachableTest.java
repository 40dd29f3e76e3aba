package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;

class PrerequisitesReachableTest {
    @Test
    void asksTheProspects() {
        var situation = learner().among(module(1), module(2));
        var rule = new PrerequisitesReachable(module -> module == 1);
        assertThat(rule.admits(situation, 0)).isFalse();
        assertThat(rule.admits(situation, 1)).isTrue();
    }
}
