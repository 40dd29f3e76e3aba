package org.kommunalcampus.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class SeatsInParallelTest {

    private static final String BOOKED = "booked";

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges changes;

    @Autowired
    private WaitingLists lists;

    @Autowired
    private WaitingListKeeper keeper;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SeatQuotas quotas;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    @RepeatedTest(5)
    void oneOfTwoLearnersGetsTheLastSeat() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId session = campus.session(module, Duration.ofDays(7), 1);
        List<MemberId> two = campus.members(campus.municipality(), 2);

        List<String> outcomes = AtOnce.run(
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

        List<String> outcomes = AtOnce.run(List.of(booking(member, module, session), booking(member, module, session)));

        assertThat(outcomes).containsExactlyInAnyOrder(BOOKED, "already-enrolled");
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(enrolments.activeOf(List.of(member)).get(member)).hasSize(1);
    }

    @RepeatedTest(2)
    void fiftyPeopleWantTheLastSeatAndOneGetsIt() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId session = campus.session(module, Duration.ofDays(7), 1);
        List<MemberId> fifty = campus.members(campus.municipality(), 50);

        List<String> outcomes = AtOnce.run(fifty.stream()
                .map(member -> doing(() -> enrolments.book(campus.learner(member), member, module, session, true)))
                .toList());

        assertThat(outcomes).hasSize(50).containsOnly(BOOKED);
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(states(session, EnrolmentState.BOOKED)).hasSize(1);
        assertThat(states(session, EnrolmentState.WAITING)).hasSize(49);
        assertThat(positions(fifty)).hasSize(49).doesNotHaveDuplicates();
    }

    @RepeatedTest(2)
    void fiftyPeopleWantTheLastSeatsOfAPoolAndThoseForEverybody() throws Exception {
        ProviderId provider = campus.provider();
        ModuleId module = campus.module(provider, Format.IN_PERSON, Map.of());
        SessionId session = campus.session(module, Duration.ofDays(60), 5);
        List<MunicipalityId> towns = List.of(campus.municipality(), campus.municipality(), campus.municipality());
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        quotas.state(
                campus.provider(provider),
                session,
                List.of(new SeatQuota(3, tomorrow, Set.of(towns.get(0), towns.get(1)))));
        List<MemberId> outsiders = campus.members(towns.get(2), 30);
        List<MemberId> fifty = new ArrayList<>(outsiders);
        fifty.addAll(campus.members(towns.get(0), 10));
        fifty.addAll(campus.members(towns.get(1), 10));

        List<String> outcomes = AtOnce.run(fifty.stream()
                .map(member -> doing(() -> enrolments.book(campus.learner(member), member, module, session, true)))
                .toList());

        assertThat(outcomes).hasSize(50).containsOnly(BOOKED);
        assertThat(sessions.find(session).taken()).isEqualTo(5);
        List<EnrolmentView> booked = states(session, EnrolmentState.BOOKED);
        assertThat(booked).hasSize(5);
        assertThat(booked).filteredOn(one -> outsiders.contains(one.member())).hasSizeLessThanOrEqualTo(2);
        assertThat(states(session, EnrolmentState.WAITING)).hasSize(45);
    }

    @RepeatedTest(5)
    void whoGivesUpASeatAndWhoMovesUpMeetWithoutLosingOne() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId session = campus.session(module, Duration.ofDays(7), 4);
        List<MemberId> people = campus.members(campus.municipality(), 16);
        Map<MemberId, EnrolmentId> booked = new HashMap<>();
        people.forEach(
                member -> booked.put(member, enrolments.book(campus.learner(member), member, module, session, true)));
        MemberId newcomer = campus.member();

        List<Callable<String>> work = new ArrayList<>();
        people.subList(0, 8)
                .forEach(
                        member -> work.add(doing(() -> enrolments.cancel(campus.learner(member), booked.get(member)))));
        people.subList(4, 12)
                .forEach(member -> work.add(doing(() -> changes.accept(campus.learner(member), booked.get(member)))));
        work.add(booking(newcomer, module, session));
        work.add(doing(() -> keeper.settle(session)));
        AtOnce.run(work);

        assertThat(sessions.find(session).taken()).isEqualTo(4);
        assertThat(enrolments.inSession(session).stream()
                        .filter(one -> one.state().holdsSeat())
                        .count())
                .isEqualTo(4);
        assertThat(states(session, EnrolmentState.WAITING)).hasSize(4);
    }

    @RepeatedTest(5)
    void twoWhoSwapSeatsAtTheSameTimeDoNotBlockEachOther() throws Exception {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId one = campus.session(module, Duration.ofDays(7), 2);
        SessionId other = campus.session(module, Duration.ofDays(8), 2);
        List<MemberId> two = campus.members(campus.municipality(), 2);
        EnrolmentId here = enrolments.book(campus.learner(two.get(0)), two.get(0), module, one);
        EnrolmentId there = enrolments.book(campus.learner(two.get(1)), two.get(1), module, other);

        List<String> outcomes = AtOnce.run(List.of(
                doing(() -> changes.swap(campus.learner(two.get(0)), here, other)),
                doing(() -> changes.swap(campus.learner(two.get(1)), there, one))));

        assertThat(outcomes).containsOnly(BOOKED);
        assertThat(sessions.find(one).taken()).isEqualTo(1);
        assertThat(sessions.find(other).taken()).isEqualTo(1);
    }

    private List<EnrolmentView> states(SessionId session, EnrolmentState state) {
        return enrolments.inSession(session).stream()
                .filter(one -> one.state() == state)
                .toList();
    }

    private List<Integer> positions(List<MemberId> people) {
        return people.stream()
                .flatMap(member -> lists.placesOf(campus.learner(member), member).values().stream())
                .map(WaitingPlace::position)
                .toList();
    }

    private static Callable<String> doing(Runnable step) {
        return AtOnce.attempt(step, BOOKED);
    }

    private Callable<String> booking(MemberId member, ModuleId module, SessionId session) {
        Caller self = campus.learner(member);
        return doing(() -> enrolments.book(self, member, module, session));
    }
}
