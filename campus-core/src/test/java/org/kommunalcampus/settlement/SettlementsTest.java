package org.kommunalcampus.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatChanges;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CapabilityTest
class SettlementsTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired
    private Settlements settlements;

    @Autowired
    private FeeRegister register;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlatformShares shares;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges changes;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private Caller operator;
    private MunicipalityId town;
    private Caller hr;
    private ProviderId provider;
    private Caller staff;
    private List<MemberId> people;
    private YearMonth month;

    @BeforeEach
    void nothingIsSettledYet() {
        for (String table : List.of("settlement_line", "settlement_month", "settlement_fee", "platform_share")) {
            jdbc.sql("delete from " + table).update();
        }
        operator = campus.operator();
        town = campus.municipality();
        hr = campus.hr(town);
        provider = campus.provider();
        staff = campus.provider(provider);
        people = campus.members(town, 3);
        clock.advance(Duration.between(
                clock.instant(),
                YearMonth.now(clock)
                        .plusMonths(1)
                        .atDay(3)
                        .atTime(9, 0)
                        .atZone(clock.getZone())
                        .toInstant()));
        month = YearMonth.now(clock);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void aMonthSumsWhatWasBookedInItAtThePriceOfTheBooking() {
        shares.agree(operator, provider, month, 125);
        book(people.get(0), module(120));
        book(people.get(1), module(80));
        book(people.get(2), module(0));

        awaitTotal(month, 2, 200_00);
        assertThat(settlements.sums(operator, month, FIRST).getContent())
                .singleElement()
                .satisfies(sum -> {
                    assertThat(sum.provider()).isEqualTo(provider);
                    assertThat(sum.municipality()).isEqualTo(town);
                    assertThat(List.of(sum.bookings(), sum.fee(), sum.share(), sum.payout()))
                            .containsExactly(2L, 200_00L, 25_00L, 175_00L);
                });
        assertThat(settlements.totalOfProvider(staff, provider, month).payout()).isEqualTo(175_00);
        assertThat(settlements.ofMunicipality(hr, town, month, FIRST).getContent())
                .extracting(SettlementLine::fee)
                .containsExactlyInAnyOrder(120_00L, 80_00L);
    }

    @Test
    void aSessionIsOwedInTheMonthInWhichItEndsAlsoAfterItMoved() {
        ModuleId module =
                campus.module(provider, sketch(90).format(Format.IN_PERSON).content());
        Instant later = clock.instant().plus(Duration.ofDays(35));
        SessionId session = campus.session(module, Duration.ofDays(35), 10);
        enrolments.book(campus.learner(people.getFirst()), people.getFirst(), module, session);

        YearMonth held = YearMonth.from(LocalDate.ofInstant(later, clock.getZone()));
        awaitTotal(held, 1, 90_00);
        assertThat(settlements.totalOfMunicipality(hr, town, month).bookings()).isZero();

        Instant moved = later.plus(Duration.ofDays(31));
        sessions.arrange(staff, session, SessionContent.at(moved, moved.plus(Duration.ofHours(8)), 10));
        awaitTotal(held.plusMonths(1), 1, 90_00);
        assertThat(settlements.totalOfMunicipality(hr, town, held).bookings()).isZero();
    }

    @Test
    void whatIsGivenUpBeforeTheMonthIsClosedIsNotOwed() {
        EnrolmentId booked = book(people.getFirst(), module(50));
        awaitTotal(month, 1, 50_00);

        enrolments.cancel(campus.learner(people.getFirst()), booked);

        awaitTotal(month, 0, 0);
    }

    @Test
    void aChangeOfTheSessionDoesNotAvoidWhatALateCancellationCosts() {
        ModuleId module = dear();
        SessionId soon = campus.session(module, Duration.ofDays(2), 10);
        SessionId later = campus.session(module, Duration.ofDays(90), 10);
        Caller self = campus.learner(people.getFirst());
        EnrolmentId booked = enrolments.book(self, people.getFirst(), module, soon);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> changes.swap(self, booked, later))
                .extracting(Refused::getCode)
                .isEqualTo("swap-late");
        assertThat(enrolments.find(booked).session()).isEqualTo(soon);
        assertThat(sessions.find(later).taken()).isZero();

        awaitTotal(month, 1, 50_00);
        enrolments.cancel(self, booked);
        awaitTotal(month, 1, 40_00);
        EnrolmentId free = enrolments.book(self, people.getFirst(), module, later);
        changes.swap(self, free, campus.session(module, Duration.ofDays(91), 10));
    }

    @Test
    void whoGaveUpLateOwesNothingOnceTheProviderCancelsTheSession() {
        ModuleId module = dear();
        SessionId session = campus.session(module, Duration.ofDays(2), 10);
        Caller self = campus.learner(people.getFirst());
        EnrolmentId booked = enrolments.book(self, people.getFirst(), module, session);
        awaitTotal(month, 1, 50_00);
        enrolments.cancel(self, booked);
        awaitTotal(month, 1, 40_00);

        sessions.cancel(staff, session, "krank");

        awaitTotal(month, 0, 0);
    }

    @Test
    void whatHappensToABookingAtOnceIsFollowedOneAfterTheOther() throws Exception {
        EnrolmentId booked = book(people.getFirst(), module(50));
        awaitTotal(month, 1, 50_00);
        jdbc.sql("delete from settlement_fee").update();
        Runnable follow = () -> transaction.executeWithoutResult(status -> register.follow(List.of(booked)));

        assertThat(AtOnce.run(Collections.nCopies(4, AtOnce.attempt(follow, "followed"))))
                .containsOnly("followed");

        awaitTotal(month, 1, 50_00);
    }

    @Test
    void aLineSaysWhatItsBookingsAreOwedFor() {
        ModuleId module = dear();
        SessionId session = campus.session(module, Duration.ofDays(2), 10);
        people.subList(0, 3).forEach(person -> enrolments.book(campus.learner(person), person, module, session));
        awaitTotal(month, 3, 150_00);
        Caller self = campus.learner(people.getFirst());
        enrolments.cancel(
                self, enrolments.of(self, people.getFirst()).getFirst().id());
        awaitTotal(month, 3, 140_00);

        assertThat(settlements.ofMunicipality(hr, town, month, FIRST))
                .as("and as many as are counted")
                .hasSize(2)
                .extracting(SettlementLine::basis, SettlementLine::bookings, SettlementLine::fee)
                .containsExactlyInAnyOrder(tuple(FeeBasis.TAKEN, 2L, 100_00L), tuple(FeeBasis.GIVEN_UP, 1L, 40_00L));
        assertThat(settlements
                        .ofProvider(staff, provider, month, PageRequest.of(0, 1))
                        .getTotalElements())
                .isEqualTo(2);
    }

    @Test
    void nothingIsSaidOfWhatNobodyKeptOrACorrectionMixes() {
        ModuleId module = dear();
        SessionId session = campus.session(module, Duration.ofDays(2), 10);
        MemberId person = people.getFirst();
        Caller self = campus.learner(person);
        EnrolmentId booked = enrolments.book(self, person, module, session);
        awaitTotal(month, 1, 50_00);
        nextMonth();
        settlements.close(operator, month);
        assertThat(settlements.ofMunicipality(hr, town, month, FIRST))
                .singleElement()
                .returns(FeeBasis.TAKEN, SettlementLine::basis);

        jdbc.sql("update settlement_line set basis = 'UNKNOWN' where enrolment_id = :id")
                .param("id", booked.toString())
                .update();
        jdbc.sql("update settlement_fee set owed_cents = 4000, basis = 'GIVEN_UP' where enrolment_id = :id")
                .param("id", booked.toString())
                .update();

        for (YearMonth shown : List.of(month, month.plusMonths(1))) {
            assertThat(settlements.ofMunicipality(hr, town, shown, FIRST))
                    .singleElement()
                    .returns(null, SettlementLine::basis);
        }
    }

    private ModuleId dear() {
        return campus.module(
                provider,
                sketch(50)
                        .format(Format.IN_PERSON)
                        .with("/cancellationTerms/freeUntilDays", "7")
                        .with("/cancellationTerms/latePercent", "80")
                        .content());
    }

    @Test
    void aClosedMonthStaysAndALaterChangeIsACorrectionInTheNext() {
        shares.agree(operator, provider, month, 100);
        EnrolmentId booked = book(people.getFirst(), module(50));
        book(people.get(1), module(30));
        awaitTotal(month, 2, 80_00);
        nextMonth();
        settlements.close(operator, month);

        enrolments.cancel(campus.learner(people.getFirst()), booked);

        YearMonth next = month.plusMonths(1);
        awaitTotal(next, 1, -50_00);
        assertThat(settlements.ofProvider(staff, provider, next, FIRST).getContent())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.correction()).isTrue();
                    assertThat(line.share()).isEqualTo(-5_00);
                    assertThat(line.payout()).isEqualTo(-45_00);
                });
        assertThat(settlements.totalOfMunicipality(hr, town, month)).isEqualTo(new SettlementTotal(2, 80_00, 8_00));
    }

    @Test
    void aMonthIsClosedOnceWhenItIsOverAndInTurn() {
        refused("month-not-next", month.minusMonths(1));
        book(people.getFirst(), module(50));
        awaitTotal(month, 1, 50_00);

        refused("month-not-over", month);
        assertThat(settlements.standing(operator, month).closable()).isFalse();
        nextMonth();
        nextMonth();
        refused("month-not-next", month.plusMonths(1));
        assertThat(settlements.standing(operator, month).closable()).isTrue();

        settlements.close(operator, month);

        assertThat(settlements.standing(operator, month).closedAt()).isNotNull();
        refused("month-closed", month);
        settlements.close(operator, month.plusMonths(1));
    }

    @Test
    void aShareHoldsFromItsMonthOnAndForNoClosedOne() {
        shares.agree(operator, provider, month, 100);
        shares.agree(operator, provider, month.plusMonths(1), 200);
        book(people.getFirst(), module(50));
        awaitTotal(month, 1, 50_00);
        nextMonth();
        book(people.get(1), module(50));
        awaitTotal(month.plusMonths(1), 1, 50_00);

        assertThat(settlements.totalOfProvider(staff, provider, month).share()).isEqualTo(5_00);
        assertThat(settlements
                        .totalOfProvider(staff, provider, month.plusMonths(1))
                        .share())
                .isEqualTo(10_00);
        settlements.close(operator, month);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> shares.agree(operator, provider, month, 300))
                .matches(refusal -> refusal.getCode().equals("month-closed"));
        assertThat(shares.list(operator, FIRST).getContent())
                .extracting(PlatformShareView::perMille)
                .containsExactly(200, 100);
    }

    @Test
    void sharesAreBetweenNothingAndHalfAndOfAProviderThatExists() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> shares.agree(operator, provider, month, 501));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> shares.agree(operator, null, null, null));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> shares.agree(operator, new ProviderId(UUID.randomUUID()), month, 10));
    }

    @Test
    void eachSeesTheOwnAlone() {
        Caller elsewhere = campus.hr(campus.municipality());
        Caller competitor = campus.provider(campus.provider());

        denied(() -> settlements.ofMunicipality(elsewhere, town, month, FIRST));
        denied(() -> settlements.totalOfMunicipality(elsewhere, town, month));
        denied(() -> settlements.ofProvider(competitor, provider, month, FIRST));
        denied(() -> settlements.totalOfProvider(competitor, provider, month));
        denied(() -> settlements.sums(hr, month, FIRST));
        denied(() -> settlements.close(staff, month));
        denied(() -> settlements.standing(campus.learner(people.getFirst()), month));
        denied(() -> shares.list(staff, FIRST));
        denied(() -> shares.agree(hr, provider, month, 10));
    }

    private EnrolmentId book(MemberId person, ModuleId module) {
        return enrolments.book(campus.learner(person), person, module, null);
    }

    private ModuleId module(int euros) {
        return campus.module(provider, sketch(euros).content());
    }

    private static ModuleSketch sketch(int euros) {
        return ModuleSketch.module("M" + UUID.randomUUID(), "Modul")
                .objective("Ziel")
                .format(Format.ONLINE)
                .hours(4)
                .euros(euros);
    }

    private void nextMonth() {
        clock.advance(Duration.ofDays(YearMonth.now(clock).lengthOfMonth()));
    }

    /** Fees follow bookings a moment later. */
    private void awaitTotal(YearMonth of, long bookings, long fee) {
        await().untilAsserted(() -> {
            SettlementTotal total = settlements.totalOfMunicipality(hr, town, of);
            assertThat(total.bookings()).isEqualTo(bookings);
            assertThat(total.fee()).isEqualTo(fee);
        });
    }

    private void refused(String code, YearMonth of) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> settlements.close(operator, of))
                .matches(refusal -> refusal.getCode().equals(code));
    }

    private static void denied(ThrowingCallable look) {
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(look);
    }
}
