package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.Ids;

class BookedTest {
    private final ObligationRule rule = new Booked();

    @Test
    void obligesToItsOwnEnrolmentsOnly() {
        var situation = learner().booked(1, null).begun(2).among(module(1), module(2));
        assertThat(rule.obligations(situation)).extracting(Obligation::module).containsExactly(Ids.module(1));
    }

    @Test
    void obligesToNothingThatIsCompleted() {
        assertThat(rule.obligations(learner().booked(1, null).completed(1, null).among(module(1))))
                .isEmpty();
    }
}
