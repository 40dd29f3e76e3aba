package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.curriculum.engine.Ids;

class SessionWithSeatTest {
    private final EligibilityRule rule = new SessionWithSeat();

    @Test
    void admitsWhatNeedsNoDate() {
        assertThat(rule.admits(learner().among(module(1)), 0)).isTrue();
    }

    @Test
    void rejectsPresenceWithoutADate() {
        assertThat(rule.admits(learner().among(module(1).format(Format.IN_PERSON)), 0))
                .isFalse();
        assertThat(rule.admits(learner().among(module(1).format(Format.BLENDED)), 0))
                .isFalse();
    }

    @Test
    void rejectsDatesThatArePastOrFullOrBlocked() {
        assertThat(rule.admits(learner().among(module(1).session(1, TODAY)), 0)).isFalse();
        assertThat(rule.admits(learner().among(module(1).fullSession(1, TODAY.plusDays(9))), 0))
                .isFalse();
        var onHoliday = learner().blocked(TODAY.plusDays(8), TODAY.plusDays(10));
        assertThat(rule.admits(onHoliday.among(module(1).session(1, TODAY.plusDays(9))), 0))
                .isFalse();
    }

    @Test
    void rejectsDatesWhoseFreeSeatsAreKeptForOthers() {
        var module = module(1).session(1, TODAY.plusDays(9));
        assertThat(rule.admits(learner().reserved(Ids.session(1)).among(module), 0))
                .isFalse();
        assertThat(rule.admits(learner().reserved(Ids.session(2)).among(module), 0))
                .isTrue();
    }

    @Test
    void admitsOneDateAheadWithASeat() {
        var situation = learner().among(module(1).session(1, TODAY.minusDays(9)).session(2, TODAY.plusDays(1)));
        assertThat(rule.admits(situation, 0)).isTrue();
    }
}
