package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.Ids;

class PinnedTest {
    private final ObligationRule rule = new Pinned();

    @Test
    void obligesToWhatTheLearnerPinnedWithoutBindingAnybody() {
        assertThat(rule.obligations(learner().pinned(1).among(module(1))))
                .singleElement()
                .satisfies(obligation -> {
                    assertThat(obligation.module()).isEqualTo(Ids.module(1));
                    assertThat(obligation.binding()).isFalse();
                });
    }

    @Test
    void obligesToNothingThatIsCompleted() {
        assertThat(rule.obligations(learner().pinned(1).completed(1, null).among(module(1))))
                .isEmpty();
    }
}
