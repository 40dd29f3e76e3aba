package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.Ids;
import org.kommunalcampus.curriculum.engine.input.EngineSession;

class OnSessionDateTest {
    private final OnSessionDate rule = new OnSessionDate();

    @Test
    void offersDatesAheadByStart() {
        var situation = learner()
                .among(module(1)
                        .session(3, TODAY.plusDays(30))
                        .session(1, TODAY.minusDays(3))
                        .session(2, TODAY.plusDays(3)));
        assertThat(rule.choices(situation, 0))
                .extracting(EngineSession::id)
                .containsExactly(Ids.session(2), Ids.session(3));
    }

    @Test
    void theBookedDateStandsEvenIfItIsFull() {
        var situation = learner()
                .booked(1, 2L)
                .among(module(1).session(1, TODAY.plusDays(3)).fullSession(2, TODAY.plusDays(9)));
        assertThat(rule.choices(situation, 0)).extracting(EngineSession::id).containsExactly(Ids.session(2));
    }
}
