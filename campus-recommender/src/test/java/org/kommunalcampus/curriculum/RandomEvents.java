package org.kommunalcampus.curriculum;

import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.boot.test.context.TestComponent;

/** A small world in which anything may happen, the same for the same seed but for its ids. */
@TestComponent
@RequiredArgsConstructor
class RandomEvents {

    private final PlanWorld world;
    private final RandomCatalogue catalogue;
    private final RandomPeople people;
    private final RandomRules rules;
    private final RandomPackages packages;
    private final RandomApprovals approvals;
    private final RandomAbsences absences;
    private final RandomQuotas quotas;
    private final Rebuilds rebuilds;
    private final MutableClock clock;

    private Dice dice = new Dice(0);
    private List<Supplier<String>> kinds = List.of();

    /** A new world of a few learners and modules. */
    void begin(long seed) {
        dice = new Dice(seed);
        var skills = catalogue.begin(dice);
        people.begin(dice, skills);
        rules.begin(dice);
        packages.begin(dice);
        approvals.begin(dice);
        absences.begin(dice);
        quotas.begin(dice);
        kinds = List.of(
                catalogue::publish,
                catalogue::publish,
                catalogue::change,
                catalogue::withdraw,
                catalogue::planSession,
                catalogue::moveSession,
                catalogue::cancelSession,
                catalogue::takeLastSeats,
                catalogue::changeFramework,
                people::rate,
                people::aim,
                people::wish,
                people::prove,
                people::complete,
                people::book,
                people::book,
                people::cancelBooking,
                people::decide,
                people::takeDecisionBack,
                people::changeJob,
                people::changeJobProfile,
                people::changeMarket,
                people::join,
                people::leave,
                rules::switchPolicy,
                rules::assign,
                rules::withdrawAssignment,
                packages::combine,
                packages::choose,
                packages::choose,
                packages::leave,
                packages::revise,
                approvals::changeRule,
                approvals::decide,
                approvals::decide,
                approvals::letExpire,
                absences::enter,
                absences::enter,
                absences::takeBack,
                quotas::state,
                quotas::state,
                quotas::giveUp,
                quotas::strangerBooks,
                this::passDays,
                this::passDays,
                this::rebuildAll);
        world.settle();
    }

    /** Ends the world, so that the next one finds a small database. */
    void end() {
        people.end();
        catalogue.end();
        world.settle();
    }

    List<MemberId> learners() {
        return people.present();
    }

    /** Lets so many things happen and tells which. */
    String happen(int count) {
        var told = new StringJoiner(", ");
        for (int i = 0; i < count; i++) {
            told.add(dice.pick(kinds).get());
        }
        return told.toString();
    }

    private String passDays() {
        int days = 1 + dice.below(4);
        clock.advance(Duration.ofDays(days));
        return days + " days passed";
    }

    private String rebuildAll() {
        rebuilds.rebuildAll(PlanWorld.OPERATOR);
        return "asked for everybody's plan";
    }
}
