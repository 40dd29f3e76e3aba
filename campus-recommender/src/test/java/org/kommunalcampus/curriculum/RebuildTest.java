package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@PlanTest
class RebuildTest {

    private static final Caller OPERATOR = Caller.system("test");

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Staleness staleness;

    @Autowired
    private ClaimedPlans claims;

    @Autowired
    private PlanningContexts contexts;

    @Autowired
    private PlanWriter writer;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private RebuildSettings settings;

    @Autowired
    private MutableClock clock;

    @MockitoSpyBean
    private LearnerReader learners;

    private CompetenceId wanted;

    @BeforeEach
    void aCompetence() {
        wanted = campus.competence();
    }

    @AfterEach
    void resetClock() {
        reset(learners);
        rebuilds.rebuildAll(OPERATOR);
        world.settle();
        clock.reset();
    }

    @Test
    void anUnchangedPlanIsNotWrittenAgain() {
        world.publish(wanted, 3);
        MemberId member = world.learner(Map.of(wanted, 3));
        world.settle();

        rebuilds.rebuildAll(OPERATOR);
        assertThat(world.isStale(member)).isTrue();
        world.settle();

        assertThat(world.isStale(member)).isFalse();
        assertThat(world.versionOf(member)).isEqualTo(1);
        assertThat(world.count("plan_version where member_id = '" + member + "'"))
                .isEqualTo(1);
    }

    @Test
    void aMarkDuringTheRebuildKeepsThePlanStaleAndItIsBuiltAgain() {
        MemberId member = world.learner(Map.of(wanted, 3));
        world.settle();
        staleness.mark(Trigger.PROFILE_CHANGED, List.of(member));
        List<Built> built = build(claims.next());

        staleness.mark(Trigger.COMPLETION, List.of(member));
        writer.write(built);

        assertThat(world.isStale(member)).isTrue();
        assertThat(world.settle()).isEqualTo(1);
        assertThat(world.isStale(member)).isFalse();
    }

    @Test
    void aModuleThatIsPublishedWhilePlansAreInTheMakingIsNotMissed() {
        MemberId member = campus.member();
        world.settle();
        staleness.mark(Trigger.PROFILE_CHANGED, List.of(member));
        List<ClaimedPlan> claimed = claims.next();
        world.changeJob(member, Map.of(wanted, 3));
        List<Built> built = build(claimed);

        var module = world.publish(wanted, 3);
        world.awaitEvents();
        clock.advance(settings.coalesce().plusMillis(1));
        world.spread();
        writer.write(built);
        world.settle();

        assertThat(world.planOf(member)).containsExactly(module);
    }

    @Test
    void aPlanIsBuiltByOneWorkerAtATimeAndTheClaimOfADeadOneLapses() {
        MemberId member = world.learner(Map.of(wanted, 3));
        world.settle();
        staleness.mark(Trigger.PROFILE_CHANGED, List.of(member));

        List<ClaimedPlan> first = claims.next();
        assertThat(first).extracting(ClaimedPlan::member).containsExactly(member);
        assertThat(claims.next()).isEmpty();

        clock.advance(settings.lease().plusSeconds(1));
        List<ClaimedPlan> second = claims.next();
        assertThat(second).extracting(ClaimedPlan::member).containsExactly(member);
        writer.write(build(first));
        assertThat(world.isStale(member))
                .as("the dead worker came back too late")
                .isTrue();
        writer.write(build(second));
        assertThat(world.isStale(member)).isFalse();
    }

    @Test
    void theOwnChangeOvertakesAWorkerThatIsAtTheSamePlan() {
        MemberId member = world.learner(Map.of(wanted, 3));
        world.settle();
        staleness.mark(Trigger.PROFILE_CHANGED, List.of(member));
        List<Built> late = build(claims.next());
        var module = world.publish(wanted, 3);
        world.awaitEvents();

        rebuild.now(member, Trigger.PROFILE_CHANGED);
        writer.write(late);

        assertThat(world.planOf(member)).containsExactly(module);
    }

    @Test
    void aLearnerWhoCannotBePlannedIsSetAsideAndTheOthersAreBuilt() {
        List<MemberId> members = world.learners(3, Map.of(wanted, 3));
        world.settle();
        MemberId poison = members.get(1);
        doThrow(new IllegalStateException("broken"))
                .when(learners)
                .of(argThat(asked -> asked != null && asked.contains(poison)), any());
        var module = world.publish(wanted, 3);
        world.settle();

        assertThat(world.planOf(members.get(0))).containsExactly(module);
        assertThat(world.planOf(members.get(2))).containsExactly(module);
        assertThat(world.planOf(poison)).isEmpty();
        assertThat(world.isStale(poison)).isTrue();
        RebuildStatus status = rebuilds.status(OPERATOR);
        assertThat(status.failed()).isEqualTo(1);
        assertThat(status.failures().getFirst().member()).isEqualTo(poison);
        assertThat(status.failures().getFirst().cause()).isEqualTo("IllegalStateException");
        assertThat(rebuild.next()).as("not before the back-off is over").isZero();

        reset(learners);
        clock.advance(settings.backOff().plus(Duration.ofSeconds(1)));
        world.settle();

        assertThat(world.planOf(poison)).containsExactly(module);
        assertThat(rebuilds.status(OPERATOR).failed()).isZero();
    }

    @Test
    void aBatchOfTwoHundredTakesNoMoreStatementsThanOneOfTen() {
        world.publish(wanted, 3);
        List<MemberId> few = world.learners(10, Map.of(wanted, 3));
        world.settle();
        List<MemberId> many = world.learners(200, Map.of(wanted, 3));
        world.settle();

        assertThat(statementsFor(many)).isEqualTo(statementsFor(few)).isLessThan(30);
    }

    @Test
    void statusTellsWhatWaits() {
        MemberId member = world.learner(Map.of(wanted, 3));
        world.settle();
        assertThat(rebuilds.status(OPERATOR).isIdle()).isTrue();

        staleness.mark(Trigger.PROFILE_CHANGED, List.of(member));
        RebuildStatus waiting = rebuilds.status(OPERATOR);
        assertThat(waiting.stale()).isEqualTo(1);
        assertThat(waiting.oldestStaleSince()).isNotNull();

        world.settle();
        RebuildStatus done = rebuilds.status(OPERATOR);
        assertThat(done.isIdle()).isTrue();
        assertThat(done.oldestStaleSince()).isNull();
        assertThat(done.rebuiltLastMinute()).isPositive();
    }

    @Test
    void progressIsCountedFromThePlanThatWaitsLongest() {
        List<MemberId> members = world.learners(3, Map.of(wanted, 3));
        world.settle();
        clock.advance(Duration.ofMinutes(2));
        assertThat(rebuilds.status(OPERATOR).wave()).isNull();
        staleness.mark(Trigger.PROFILE_CHANGED, members);
        clock.advance(Duration.ofSeconds(10));

        rebuild.now(members.getFirst(), Trigger.PROFILE_CHANGED);

        RebuildStatus.Wave wave =
                Objects.requireNonNull(rebuilds.status(OPERATOR).wave());
        assertThat(wave.done()).isEqualTo(1);
        assertThat(wave.total()).isEqualTo(3);
        assertThat(wave.perSecond()).isBetween(0.05, 0.1);
        assertThat(wave.left()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
    }

    @Test
    void aPlanThatWasSetAsideIsTriedAgainAtOnceWhenTheOperatorAsks() {
        MemberId poison = world.learner(Map.of(wanted, 3));
        world.settle();
        doThrow(new IllegalStateException("broken"))
                .when(learners)
                .of(argThat(asked -> asked != null && asked.contains(poison)), any());
        var module = world.publish(wanted, 3);
        world.settle();
        reset(learners);
        assertThat(rebuild.next()).isZero();

        rebuilds.tryAgain(OPERATOR, poison);

        assertThat(rebuild.next()).isEqualTo(1);
        assertThat(world.planOf(poison)).containsExactly(module);
        assertThat(rebuilds.status(OPERATOR).failed()).isZero();
    }

    private int statementsFor(List<MemberId> members) {
        staleness.mark(Trigger.OPERATOR, members);
        return StatementCount.during(() -> assertThat(rebuild.next()).isEqualTo(members.size()));
    }

    private List<Built> build(List<ClaimedPlan> claimed) {
        var context = contexts.current();
        var read = learners.of(claimed.stream().map(ClaimedPlan::member).toList(), context);
        return claimed.stream()
                .map(claim -> context.build(claim, Objects.requireNonNull(read.get(claim.member()))))
                .toList();
    }
}
