package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlannerTest {
    @Test
    void theSameQuestionGetsTheSameAnswer() {
        Seeds.forEach(200, seed -> {
            var world = Worlds.small(seed);
            assertThat(world.plan()).isEqualTo(world.plan());
        });
    }
}
