package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.Ids;

class BegunTest {
    private final ObligationRule rule = new Begun();

    @Test
    void obligesToItsOwnEnrolmentsOnly() {
        var situation = learner().begun(1).booked(2, null).among(module(1), module(2));
        assertThat(rule.obligations(situation)).extracting(Obligation::module).containsExactly(Ids.module(1));
    }

    @Test
    void obligesToNothingThatIsCompleted() {
        assertThat(rule.obligations(learner().begun(1).completed(1, null).among(module(1))))
                .isEmpty();
    }
}
