package org.kommunalcampus.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatChanges;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.record.Attended;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens, all months together settle what is owed for the bookings as they are now, and a closed month never changes. */
@CapabilityTest
class SettlementStoriesTest {

    private static final Caller TEST = Caller.system("test");
    private static final int STEPS = 60;
    private static final int FREE_DAYS = 7;
    private static final int LATE = 45;
    private static final int NO_SHOW = 85;

    @Autowired
    private Settlements settlements;

    @Autowired
    private PlatformShares shares;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges changes;

    @Autowired
    private Completions completions;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Attendances attendances;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private final List<String> story = new ArrayList<>();
    private final List<EnrolmentId> booked = new ArrayList<>();
    private final Map<YearMonth, SettlementTotal> closed = new HashMap<>();
    private MunicipalityId town = MunicipalityId.next();
    private Caller hr = TEST;
    private ProviderId provider = new ProviderId(UUID.randomUUID());
    private List<MemberId> people = List.of();
    private List<ModuleId> modules = List.of();
    private ModuleId course = ModuleId.next();
    private Caller staff = TEST;
    private final List<SessionId> dates = new ArrayList<>();

    /** What was owed by the terms in the moment in which people gave bookings up, reckoned here anew. */
    private final Map<EnrolmentId, Integer> givenUp = new HashMap<>();

    private final Set<EnrolmentId> absent = new HashSet<>();
    private YearMonth first = YearMonth.of(2000, 1);
    private Random dice = new Random(0);

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSumsAreAlwaysRight(long seed) {
        for (String table : List.of("settlement_line", "settlement_month", "settlement_fee", "platform_share")) {
            jdbc.sql("delete from " + table).update();
        }
        dice = new Random(seed);
        town = campus.municipality();
        hr = campus.hr(town);
        provider = campus.provider();
        people = campus.members(town, 3);
        staff = campus.provider(provider);
        modules = List.of(module(10), module(25), module(33), module(0));
        course = course();
        first = YearMonth.now(clock);

        for (int i = 0; i < STEPS; i++) {
            story.add(step());
            check();
        }
        clock.advance(Duration.ofDays(31));
        story.add(close());
        check();
        assertThat(closed).as(story::toString).isNotEmpty();
    }

    private String step() {
        return switch (dice.nextInt(16)) {
            case 15 -> swapDate();
            case 8, 9, 10 -> bookDate();
            case 11 ->
                attempt("date", () -> dates.add(campus.session(course, Duration.ofDays(3 + dice.nextInt(20)), null)));
            case 12 -> endDate();
            case 13 -> moveDate();
            case 14 -> noteAbsent();
            case 0, 1 -> book();
            case 2 -> cancel();
            case 3 -> complete();
            case 4 -> agree();
            case 5, 6 -> close();
            default -> passDays();
        };
    }

    private String book() {
        MemberId person = pick(people);
        return attempt(
                "booked", () -> booked.add(enrolments.book(campus.learner(person), person, pick(modules), null)));
    }

    private String cancel() {
        MemberId person = pick(people);
        List<EnrolmentView> own = enrolments.of(campus.learner(person), person);
        return own.isEmpty() ? "nothing to cancel" : attempt("cancelled", () -> giveUp(person, pick(own)));
    }

    private void giveUp(MemberId person, EnrolmentView own) {
        boolean stood = own.state().isActive();
        int percent = costs(own);
        enrolments.cancel(campus.learner(person), own.id());
        if (stood) {
            givenUp.put(own.id(), percent);
        }
    }

    private int costs(EnrolmentView own) {
        if (own.session() == null || own.moved()) {
            return 0;
        }
        LocalDate start = day(sessions.find(own.session()).startsAt());
        return day(clock.instant()).isAfter(start.minusDays(FREE_DAYS)) ? LATE : 0;
    }

    /** Who would owe something for a cancellation does not get away by a change of the date. */
    private String swapDate() {
        List<EnrolmentView> dated = enrolments.byIds(booked).stream()
                .filter(one -> one.session() != null && one.state().isActive())
                .toList();
        if (dated.isEmpty() || dates.isEmpty()) {
            return "no date to change";
        }
        EnrolmentView own = pick(dated);
        return attempt("changed the date", () -> {
            changes.swap(campus.learner(own.member()), own.id(), pick(dates));
            assertThat(costs(own)).as(story::toString).isZero();
        });
    }

    private String bookDate() {
        MemberId person = pick(people);
        return dates.isEmpty()
                ? "no date to book"
                : attempt(
                        "booked a date",
                        () -> booked.add(enrolments.book(campus.learner(person), person, course, pick(dates))));
    }

    /** The provider cancels a date, which costs nobody anything. */
    private String endDate() {
        SessionId date = coming();
        if (date == null) {
            return "no date to cancel";
        }
        sessions.cancel(staff, date, "test");
        await().until(() ->
                enrolments.inSession(date).stream().noneMatch(one -> one.state().isActive()));
        enrolments.inSession(date).forEach(one -> givenUp.remove(one.id()));
        return "the provider cancelled a date";
    }

    private String moveDate() {
        SessionId date = coming();
        if (date == null) {
            return "no date to move";
        }
        Instant start = sessions.find(date).startsAt().plus(Duration.ofDays(2));
        sessions.arrange(staff, date, SessionContent.at(start, start.plus(Duration.ofHours(2)), null));
        await().until(() -> enrolments.inSession(date).stream()
                .filter(one -> one.state().isActive())
                .allMatch(EnrolmentView::moved));
        return "the provider moved a date";
    }

    private String noteAbsent() {
        List<EnrolmentView> begun = enrolments.byIds(booked).stream()
                .filter(one -> one.session() != null && one.state().takesPart())
                .filter(one -> !sessions.find(Objects.requireNonNull(one.session()))
                        .startsAt()
                        .isAfter(clock.instant()))
                .toList();
        if (begun.isEmpty()) {
            return "nobody to miss";
        }
        EnrolmentView one = pick(begun);
        return attempt("noted as absent", () -> {
            attendances.note(
                    staff,
                    Objects.requireNonNull(one.session()),
                    List.of(new Attended(one.id(), AttendanceMark.ABSENT, null)),
                    null);
            absent.add(one.id());
        });
    }

    private @Nullable SessionId coming() {
        List<SessionId> coming = dates.stream()
                .filter(date -> sessions.find(date).state() == SessionState.PLANNED)
                .filter(date -> sessions.find(date).startsAt().isAfter(clock.instant()))
                .toList();
        return coming.isEmpty() ? null : pick(coming);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, TimeReader.GERMANY);
    }

    private String complete() {
        MemberId person = pick(people);
        ModuleId module = pick(modules);
        return attempt("completed", () -> completions.record(TEST, person, module, LocalDate.now(clock), "test"));
    }

    private String agree() {
        YearMonth from = YearMonth.now(clock).plusMonths(dice.nextInt(3) - 1L);
        int perMille = dice.nextInt(300);
        return attempt(perMille + " from " + from, () -> shares.agree(campus.operator(), provider, from, perMille));
    }

    private String close() {
        for (YearMonth month = first; month.isBefore(YearMonth.now(clock)); month = month.plusMonths(1)) {
            if (settlements.standing(campus.operator(), month).closable()) {
                settlements.close(campus.operator(), month);
                closed.put(month, settlements.totalOfMunicipality(hr, town, month));
                return "closed " + month;
            }
        }
        return "nothing to close";
    }

    private String passDays() {
        int days = 5 + dice.nextInt(30);
        clock.advance(Duration.ofDays(days));
        return days + " days passed";
    }

    private void check() {
        long owed = enrolments.byIds(booked).stream()
                .mapToLong(booking ->
                        Math.round(Objects.requireNonNull(booking.price()).cents() * percent(booking) / 100.0))
                .sum();
        await().untilAsserted(() -> assertThat(settled()).as(story::toString).isEqualTo(owed));
        closed.forEach((month, total) -> assertThat(settlements.totalOfMunicipality(hr, town, month))
                .as(story::toString)
                .isEqualTo(total));
    }

    private int percent(EnrolmentView booking) {
        if (!booking.state().takesPart()) {
            return booking.state() == EnrolmentState.CANCELLED ? givenUp.getOrDefault(booking.id(), 0) : 0;
        }
        return absent.contains(booking.id()) ? NO_SHOW : 100;
    }

    /** What the closed months have settled and what the open ones would. */
    private long settled() {
        long sum = 0;
        for (YearMonth month = first; !month.isAfter(YearMonth.now(clock).plusMonths(4)); month = month.plusMonths(1)) {
            sum += settlements.totalOfMunicipality(hr, town, month).fee();
        }
        return sum;
    }

    private String attempt(String what, Runnable step) {
        try {
            step.run();
            return what;
        } catch (Refused refusal) {
            return "not " + what + ": " + refusal.getCode();
        }
    }

    private ModuleId module(int euros) {
        return campus.module(
                provider,
                ModuleSketch.module("M" + UUID.randomUUID(), "Modul")
                        .objective("Ziel")
                        .format(Format.ONLINE)
                        .hours(4)
                        .euros(euros)
                        .content());
    }

    private ModuleId course() {
        return campus.module(
                provider,
                ModuleSketch.module("K" + UUID.randomUUID(), "Kurs")
                        .objective("Ziel")
                        .format(Format.IN_PERSON)
                        .hours(4)
                        .euros(33)
                        .with("/cancellationTerms/freeUntilDays", String.valueOf(FREE_DAYS))
                        .with("/cancellationTerms/latePercent", String.valueOf(LATE))
                        .with("/cancellationTerms/noShowPercent", String.valueOf(NO_SHOW))
                        .content());
    }

    private <T> T pick(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
