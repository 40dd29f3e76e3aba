package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.curriculum.engine.Ids;

class OnSessionDateTest {
    private final OnSessionDate rule = new OnSessionDate();

    @Test
    void offersDatesAheadByStart() {
        var situation = learner()
                .among(module(1)
                        .session(3, TODAY.plusDays(30))
                        .session(1, TODAY.minusDays(3))
                        .session(2, TODAY.plusDays(3)));
        assertThat(admitted(situation)).containsExactly(Ids.session(2), Ids.session(3));
    }

    @Test
    void theBookedDateStandsEvenIfItIsFull() {
        var situation = learner()
                .booked(1, 2L)
                .among(module(1).session(1, TODAY.plusDays(3)).fullSession(2, TODAY.plusDays(9)));
        assertThat(admitted(situation)).containsExactly(Ids.session(2));
    }

    @Test
    void theBookedDateStandsEvenIfItsFreeSeatsAreKeptForOthers() {
        var module = module(1).session(1, TODAY.plusDays(3)).session(2, TODAY.plusDays(9));
        assertThat(admitted(learner().reserved(Ids.session(2)).among(module))).containsExactly(Ids.session(1));
        assertThat(admitted(learner().booked(1, 2L).reserved(Ids.session(2)).among(module)))
                .containsExactly(Ids.session(2));
    }

    private List<SessionId> admitted(Situation situation) {
        var sessions = situation.module(0).sessions();
        return IntStream.range(0, sessions.size())
                .filter(i -> rule.admits(situation, 0, i))
                .mapToObj(i -> sessions.get(i).id())
                .toList();
    }
}
