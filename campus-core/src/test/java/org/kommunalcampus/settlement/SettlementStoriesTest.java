package org.kommunalcampus.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
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
    private static final int STEPS = 40;

    @Autowired
    private Settlements settlements;

    @Autowired
    private PlatformShares shares;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Completions completions;

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
        modules = List.of(module(10), module(25), module(33), module(0));
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
        return switch (dice.nextInt(8)) {
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
        return own.isEmpty()
                ? "nothing to cancel"
                : attempt(
                        "cancelled",
                        () -> enrolments.cancel(
                                campus.learner(person), pick(own).id()));
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
                .filter(booking -> booking.state().takesPart())
                .map(EnrolmentView::price)
                .mapToLong(Money::cents)
                .sum();
        await().untilAsserted(() -> assertThat(settled()).as(story::toString).isEqualTo(owed));
        closed.forEach((month, total) -> assertThat(settlements.totalOfMunicipality(hr, town, month))
                .as(story::toString)
                .isEqualTo(total));
    }

    /** What the closed months have settled and what the open ones would. */
    private long settled() {
        long sum = 0;
        for (YearMonth month = first; !month.isAfter(YearMonth.now(clock)); month = month.plusMonths(1)) {
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

    private <T> T pick(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
