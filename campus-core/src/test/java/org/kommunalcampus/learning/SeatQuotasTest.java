package org.kommunalcampus.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionTerms;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class SeatQuotasTest {

    @Autowired
    private SeatQuotas quotas;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges changes;

    @Autowired
    private WaitingListKeeper keeper;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private Caller staff;
    private ModuleId module;
    private SessionId session;
    private MunicipalityId town;
    private MunicipalityId partner;
    private MunicipalityId elsewhere;

    @BeforeEach
    void aSessionWithFourSeats() {
        ProviderId provider = campus.provider();
        staff = campus.provider(provider);
        module = campus.module(provider, Format.IN_PERSON, Map.of());
        session = campus.session(module, Duration.ofDays(60), 4);
        town = campus.municipality();
        partner = campus.municipality();
        elsewhere = campus.municipality();
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void seatsAreKeptForMunicipalitiesThatShareThem() {
        quotas.state(staff, session, List.of(quota(3, 30, town, partner)));

        assertThat(free(elsewhere))
                .isEqualTo(new SeatQuotas.Free(1, 0, 3, List.of(new SeatQuotas.Release(day(31), 3))));
        assertThat(free(town)).isEqualTo(new SeatQuotas.Free(4, 3, 0, List.of()));
        book(elsewhere);
        assertRefused("seats-reserved", () -> book(elsewhere));
        book(partner);
        book(town);
        assertThat(free(partner).free()).isEqualTo(1);
        book(town);
        assertRefused("session-full", () -> book(town));
        assertThat(sessions.find(session).taken()).isEqualTo(4);
    }

    @Test
    void whoWaitsIsOfferedTheFirstSeatThatIsFreeForThem() {
        quotas.state(staff, session, List.of(quota(2, 30, town)));
        MemberId first = campus.member(elsewhere);
        EnrolmentId open = enrolments.book(campus.learner(first), first, module, session);
        book(elsewhere);
        MemberId own = campus.member(town);
        EnrolmentId kept = enrolments.book(campus.learner(own), own, module, session);
        book(town);
        EnrolmentId outsider = waits(elsewhere);
        EnrolmentId insider = waits(town);

        enrolments.cancel(campus.learner(own), kept);
        assertThat(state(outsider)).isEqualTo(EnrolmentState.WAITING);
        assertThat(state(insider)).as("the seat is kept for them").isEqualTo(EnrolmentState.OFFERED);

        enrolments.cancel(campus.learner(first), open);
        assertThat(state(outsider)).isEqualTo(EnrolmentState.OFFERED);
        assertThat(sessions.find(session).taken()).isEqualTo(4);
    }

    @Test
    void afterTheLastDayWhatIsLeftIsOfferedInOrder() {
        quotas.state(staff, session, List.of(quota(3, 30, town)));
        book(elsewhere);
        List<EnrolmentId> waiting = List.of(waits(elsewhere), waits(partner), waits(elsewhere), waits(partner));
        assertThat(waiting).extracting(this::state).containsOnly(EnrolmentState.WAITING);

        clock.advance(Duration.ofDays(29));
        keeper.settle(session);
        assertThat(waiting).extracting(this::state).containsOnly(EnrolmentState.WAITING);
        clock.advance(Duration.ofDays(2));
        keeper.settle(session);

        assertThat(waiting)
                .extracting(this::state)
                .containsExactly(
                        EnrolmentState.OFFERED, EnrolmentState.OFFERED, EnrolmentState.OFFERED, EnrolmentState.WAITING);
        assertThat(quotas.freeFor(town, List.of(sessions.find(session)))).isEmpty();
    }

    @Test
    void aQuotaThatIsGivenUpFreesItsSeatsAtOnce() {
        quotas.state(staff, session, List.of(quota(4, 30, town, partner)));
        EnrolmentId waiting = waits(elsewhere);

        quotas.remove(staff, session, partner);

        assertThat(quotas.of(staff, session)).isEmpty();
        assertThat(state(waiting)).isEqualTo(EnrolmentState.OFFERED);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> quotas.remove(staff, session, partner));
    }

    @Test
    void whatIsOverCountsNoMoreAndGoesForANewQuotaOfTheSameTown() {
        quotas.state(staff, session, List.of(quota(3, 5, town, partner), quota(1, 20, elsewhere)));
        clock.advance(Duration.ofDays(10));

        quotas.add(staff, session, quota(3, 20, town));

        assertThat(quotas.of(staff, session))
                .extracting(SeatQuota::municipalities)
                .containsExactly(Set.of(elsewhere), Set.of(town));
        assertInvalid("/quotas/1/municipalities", "twice", quota(1, 20, town), quota(1, 25, town, partner));
        assertInvalid("/quotas", "above-seats", quota(3, 20, town), quota(2, 20, partner));
    }

    @Test
    void oneIsGivenUpWhateverBecameOfTheOthers() {
        quotas.state(staff, session, List.of(quota(2, 5, town), quota(2, 30, partner)));
        sessions.arrange(
                staff,
                session,
                new SessionContent(
                        null,
                        clock.instant().plus(Duration.ofDays(10)),
                        clock.instant().plus(Duration.ofDays(10)).plus(Duration.ofHours(2)),
                        "Rathaus",
                        "Weinheim",
                        3));

        quotas.remove(staff, session, town);

        assertThat(quotas.of(staff, session))
                .extracting(SeatQuota::municipalities)
                .containsExactly(Set.of(partner));
    }

    @Test
    void everybodyCanRegisterOnTheLastDayForThat() {
        sessions.arrange(
                staff,
                session,
                new SessionContent(
                        null,
                        clock.instant().plus(Duration.ofDays(60)),
                        clock.instant().plus(Duration.ofDays(60)).plus(Duration.ofHours(2)),
                        "Rathaus",
                        "Weinheim",
                        4,
                        new SessionTerms(day(40), null, null, false)));

        assertInvalid("/quotas/0/until", "too-late", quota(1, 40, town));
        quotas.state(staff, session, List.of(quota(1, 39, town)));

        assertThat(SeatQuota.latest(sessions.find(session))).isEqualTo(day(39));
    }

    @Test
    void aSwapObeysThemAndKeepsTheOldSeatWhereItIsRefused() {
        SessionId other = campus.session(module, Duration.ofDays(70), 1);
        quotas.state(staff, other, List.of(quota(1, 30, town)));
        MemberId outsider = campus.member(elsewhere);
        EnrolmentId id = enrolments.book(campus.learner(outsider), outsider, module, session);
        MemberId insider = campus.member(town);
        EnrolmentId own = enrolments.book(campus.learner(insider), insider, module, session);

        assertRefused("seats-reserved", () -> changes.swap(campus.learner(outsider), id, other));
        changes.swap(campus.learner(insider), own, other);

        assertThat(enrolments.find(id).session()).isEqualTo(session);
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(sessions.find(other).taken()).isEqualTo(1);
    }

    @Test
    void seatsThatAreTakenStayTakenWhenSomeAreKept() {
        for (int i = 0; i < 3; i++) {
            book(elsewhere);
        }

        quotas.add(staff, session, quota(2, 30, town));

        assertThat(free(elsewhere).free()).isZero();
        assertThat(free(town).free()).isEqualTo(1);
        book(town);
        assertRefused("session-full", () -> book(town));
    }

    @Test
    void whatCannotBeKeptIsRefusedAtItsField() {
        assertInvalid("/quotas", "above-seats", quota(3, 30, town), quota(2, 30, partner));
        assertInvalid("/quotas/0/seats", "too-small", quota(0, 30, town));
        assertInvalid("/quotas/0/until", "too-late", quota(1, 60, town));
        assertInvalid("/quotas/0/until", "in-the-past", quota(1, -1, town));
        assertInvalid("/quotas/0/municipalities", "required", quota(1, 30));
        assertInvalid("/quotas/1/municipalities", "twice", quota(1, 30, town), quota(1, 30, partner, town));
        assertInvalid("/quotas/0/municipalities", "unknown", quota(1, 30, new MunicipalityId(UUID.randomUUID())));
        SessionId unlimited = campus.session(module, Duration.ofDays(60), null);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> quotas.state(staff, unlimited, List.of(quota(1, 30, town))));
        assertThat(quotas.of(staff, session)).isEmpty();
    }

    @Test
    void othersNeitherReadNorStateThemAndPastOrCancelledSessionsStayAsTheyAre() {
        Caller competitor = campus.provider(campus.provider());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> quotas.of(competitor, session));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> quotas.state(competitor, session, List.of(quota(1, 30, town))));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> quotas.remove(competitor, session, town));
        sessions.cancel(staff, session, "krank");
        assertRefused("session-cancelled", () -> quotas.state(staff, session, List.of()));
        SessionId past = campus.session(module, Duration.ofDays(1), 3);
        clock.advance(Duration.ofDays(2));
        assertRefused("session-past", () -> quotas.state(staff, past, List.of()));
    }

    private void assertInvalid(String pointer, String code, SeatQuota... stated) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> quotas.state(staff, session, List.of(stated)))
                .satisfies(invalid -> assertThat(invalid.getErrors())
                        .extracting(FieldError::pointer, FieldError::code)
                        .contains(tuple(pointer, code)));
    }

    private static void assertRefused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(code));
    }

    private SeatQuota quota(int seats, int days, MunicipalityId... municipalities) {
        return new SeatQuota(seats, day(days), Set.of(municipalities));
    }

    private LocalDate day(int from) {
        return LocalDate.ofInstant(clock.instant(), TimeReader.GERMANY).plusDays(from);
    }

    private SeatQuotas.Free free(@Nullable MunicipalityId municipality) {
        return quotas.freeFor(municipality, List.of(sessions.find(session))).get(session);
    }

    private EnrolmentId book(MunicipalityId home) {
        MemberId person = campus.member(home);
        return enrolments.book(campus.learner(person), person, module, session);
    }

    private EnrolmentId waits(MunicipalityId home) {
        MemberId person = campus.member(home);
        EnrolmentId id = enrolments.book(campus.learner(person), person, module, session, true);
        assertThat(state(id)).isEqualTo(EnrolmentState.WAITING);
        return id;
    }

    private EnrolmentState state(EnrolmentId id) {
        return enrolments.find(id).state();
    }
}
