package org.kommunalcampus.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.approval.Approvals.Wanted;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Whatever happens, a budget holds the prices of the bookings that it pays for, and no more than its amount unless HR said so. */
@CapabilityTest
class BudgetStoriesTest {

    private static final Caller TEST = Caller.system("test");
    private static final int STEPS = 60;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalDeadlines deadlines;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Completions completions;

    @Autowired
    private SampleOffice office;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private final List<String> story = new ArrayList<>();
    private final Set<EnrolmentId> paid = new HashSet<>();
    private MunicipalityId town = MunicipalityId.next();
    private Caller hr = TEST;
    private BudgetId budget = BudgetId.next();
    private List<MemberId> people = List.of();
    private List<ModuleId> modules = List.of();
    private boolean overdrawn;
    private int year;
    private Random dice = new Random(0);

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theSumsAreAlwaysRight(long seed) {
        dice = new Random(seed);
        story.clear();
        paid.clear();
        overdrawn = false;
        town = campus.municipality();
        hr = campus.hr(town);
        people = campus.members(town, 4);
        modules = List.of(office.module(10), office.module(25), office.module(40), office.module(0));
        year = LocalDate.now(clock).getYear();
        budget = budgets.open(hr, town, null, year, draft(100));

        for (int i = 0; i < STEPS; i++) {
            story.add(step());
            check();
        }
    }

    private String step() {
        return switch (dice.nextInt(9)) {
            case 0, 1, 2 -> book();
            case 3 -> cancel();
            case 4 -> complete();
            case 5 -> decide();
            case 6 -> changeRule();
            case 7 -> changeAmount();
            default -> passDays();
        };
    }

    private String book() {
        MemberId member = pick(people);
        return attempt("booked", () -> note(enrolments.book(campus.learner(member), member, pick(modules), null)));
    }

    /** What was held at once, or not held since the budget did not reach. */
    private void note(EnrolmentId booked) {
        EnrolmentView booking = enrolments.find(booked);
        if (isOfTheYear(booking) && (booking.state() == EnrolmentState.BOOKED || fits(booking))) {
            paid.add(booked);
        }
    }

    /** What is booked in another year, for which there is no budget, nobody counts. */
    private boolean isOfTheYear(EnrolmentView booking) {
        return LocalDate.ofInstant(booking.bookedAt(), clock.getZone()).getYear() == year;
    }

    private boolean fits(EnrolmentView booking) {
        return held() + cents(booking) <= budgets.find(hr, town, budget).amount();
    }

    private String cancel() {
        MemberId member = pick(people);
        List<EnrolmentView> own = enrolments.of(campus.learner(member), member);
        return own.isEmpty()
                ? "nothing to cancel"
                : attempt(
                        "cancelled",
                        () -> enrolments.cancel(
                                campus.learner(member), pick(own).id()));
    }

    private String complete() {
        MemberId member = pick(people);
        ModuleId module = pick(modules);
        return attempt("completed", () -> completions.record(TEST, member, module, LocalDate.now(clock), "test"));
    }

    private String decide() {
        List<ApprovalView> open =
                approvals.of(hr, town, Wanted.OPEN, PageRequest.of(0, 20)).getContent();
        if (open.isEmpty()) {
            return "nothing to decide";
        }
        ApprovalView request = pick(open);
        if (dice.nextInt(3) == 0) {
            return attempt("declined", () -> approvals.decline(hr, town, request.id(), "test", null));
        }
        boolean anyway = dice.nextInt(3) == 0;
        return attempt(anyway ? "approved anyway" : "approved", () -> {
            approvals.approve(hr, town, request.id(), new ApprovalGrant(null, anyway ? "test" : null, null));
            if (isOfTheYear(enrolments.find(request.enrolment()))) {
                paid.add(request.enrolment());
                overdrawn |= anyway;
            }
        });
    }

    private String changeRule() {
        office.decide(town, pick(List.of(ApprovalKind.values())));
        return "changed the rule";
    }

    private String changeAmount() {
        int euros = dice.nextInt(200);
        return attempt(
                "amount " + euros,
                () -> budgets.change(
                        hr,
                        town,
                        budget,
                        draft(euros),
                        budgets.find(hr, town, budget).version()));
    }

    private String passDays() {
        clock.advance(Duration.ofDays(1 + dice.nextInt(4)));
        deadlines.overdue().forEach(deadlines::expire);
        return "days passed";
    }

    /** Adds up from the bookings themselves what the budget says. */
    private void check() {
        BudgetView now = budgets.find(hr, town, budget);
        assertThat(List.of(now.reserved(), now.spent()))
                .as(() -> String.join(", ", story))
                .isEqualTo(List.of(
                        sum(Set.of(EnrolmentState.REQUESTED, EnrolmentState.BOOKED, EnrolmentState.UNDER_WAY)),
                        sum(Set.of(EnrolmentState.COMPLETED))));
        assertThat(overdrawn || now.free() >= 0)
                .as(() -> String.join(", ", story))
                .isTrue();
    }

    private long held() {
        return sum(Set.of(
                EnrolmentState.REQUESTED, EnrolmentState.BOOKED, EnrolmentState.UNDER_WAY, EnrolmentState.COMPLETED));
    }

    private long sum(Set<EnrolmentState> states) {
        return people.stream()
                .flatMap(member -> enrolments.of(campus.learner(member), member).stream())
                .filter(enrolment -> paid.contains(enrolment.id()) && states.contains(enrolment.state()))
                .mapToLong(BudgetStoriesTest::cents)
                .sum();
    }

    private static long cents(EnrolmentView enrolment) {
        Money price = enrolment.price();
        return price == null ? 0 : price.cents();
    }

    private static String attempt(String what, Runnable verb) {
        try {
            verb.run();
            return what;
        } catch (Refused refused) {
            return refused.getCode();
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(dice.nextInt(list.size()));
    }

    private static BudgetDraft draft(int euros) {
        return new BudgetDraft(Money.euros(BigDecimal.valueOf(euros)), null);
    }
}
