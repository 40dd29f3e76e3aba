package org.kommunalcampus.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class SeatsInParallelTest {

    private static final String BOOKED = "booked";

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SampleCampus campus;

    @RepeatedTest(5)
    void oneOfTwoLearnersGetsTheLastSeat() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId session = campus.session(module, Duration.ofDays(7), 1);
        List<MemberId> two = campus.members(campus.municipality(), 2);

        List<String> outcomes = atOnce(
                two.stream().map(member -> booking(member, module, session)).toList());

        assertThat(outcomes).containsExactlyInAnyOrder(BOOKED, "session-full");
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(enrolments.activeOf(two)).hasSize(1);
    }

    @RepeatedTest(5)
    void whoClicksTwiceIsEnrolledOnceOnOneSeat() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId session = campus.session(module, Duration.ofDays(7), 10);
        MemberId member = campus.member();

        List<String> outcomes = atOnce(List.of(booking(member, module, session), booking(member, module, session)));

        assertThat(outcomes).containsExactlyInAnyOrder(BOOKED, "already-enrolled");
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(enrolments.activeOf(List.of(member)).get(member)).hasSize(1);
    }

    private Callable<String> booking(MemberId member, ModuleId module, SessionId session) {
        Caller self = campus.learner(member);
        return () -> {
            try {
                enrolments.book(self, member, module, session);
                return BOOKED;
            } catch (Refused refused) {
                return refused.getCode();
            }
        };
    }

    private static List<String> atOnce(List<Callable<String>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        List<String> outcomes = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(work.size())) {
            List<Callable<String>> waiting = work.stream()
                    .<Callable<String>>map(each -> () -> {
                        start.await();
                        return each.call();
                    })
                    .toList();
            for (var done : pool.invokeAll(waiting)) {
                outcomes.add(done.get());
            }
        }
        return outcomes;
    }
}
