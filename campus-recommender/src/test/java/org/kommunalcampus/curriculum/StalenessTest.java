package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class StalenessTest {

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Staleness staleness;

    @Autowired
    private ClaimedPlans claims;

    @Autowired
    private MutableClock clock;

    private CompetenceId wanted;
    private CompetenceId other;

    @BeforeEach
    void competences() {
        List<CompetenceId> two = campus.competences(2);
        wanted = two.getFirst();
        other = two.getLast();
    }

    @AfterEach
    void resetClock() {
        world.settle();
        clock.reset();
    }

    @Test
    void aPublishedModuleReachesThoseWhoNeedItAndLeavesOthersAlone() {
        MemberId needing = world.learner(Map.of(wanted, 3));
        MemberId bystander = world.learner(Map.of(other, 3));
        world.settle();
        int marks = world.marksOf(bystander);

        ModuleId module = world.publish(wanted, 3);
        world.settle();

        assertThat(world.planOf(needing)).containsExactly(module);
        assertThat(world.planOf(bystander)).isEmpty();
        assertThat(world.marksOf(bystander)).isEqualTo(marks);
    }

    @Test
    void aChangeOfTheProfileThatThePlanWasBuiltFromMarksItNotAgain() {
        MemberId member = world.learner(Map.of(wanted, 3));
        profiles.rateSelf(campus.learner(member), member, wanted, new Level(2));
        world.settle();
        long seen = profiles.of(campus.learner(member), member).version();
        int marks = world.marksOf(member);

        staleness.markUnlessSeen(Trigger.PROFILE_CHANGED, member, seen);
        assertThat(world.marksOf(member)).isEqualTo(marks);
        staleness.markUnlessSeen(Trigger.PROFILE_CHANGED, member, seen + 1);
        assertThat(world.marksOf(member)).isEqualTo(marks + 1);
    }

    @Test
    void anOwnChangeThatIsBeingBuiltIsNotMarkedByItsOwnEvent() {
        MemberId member = world.learner(Map.of(wanted, 3));
        world.settle();
        profiles.rateSelf(campus.learner(member), member, wanted, new Level(2));
        world.awaitEvents();
        long changed = profiles.of(campus.learner(member), member).version();
        claims.own(member, Trigger.PROFILE_CHANGED, changed);
        int marks = world.marksOf(member);

        staleness.markUnlessSeen(Trigger.PROFILE_CHANGED, member, changed);

        assertThat(world.marksOf(member)).isEqualTo(marks);
        staleness.mark(Trigger.OPERATOR, List.of(member));
        assertThat(world.marksOf(member)).isEqualTo(marks + 1);
    }

    @Test
    void aModuleThatTeachesNothingNewConcernsNobody() {
        MemberId member = world.learner(Map.of(wanted, 3));
        profiles.rateSelf(campus.learner(member), member, wanted, new Level(2));
        world.settle();
        int marks = world.marksOf(member);

        world.publish(wanted, 2);
        world.settle();

        assertThat(world.marksOf(member)).isEqualTo(marks);
    }

    @Test
    void aWithdrawnModuleLeavesThePlansItWasIn() {
        ModuleId first = world.publish(wanted, 3);
        MemberId member = world.learner(Map.of(wanted, 3));
        world.settle();
        assertThat(world.planOf(member)).containsExactly(first);

        ModuleId second = world.publish(wanted, 3);
        world.withdraw(first);
        world.settle();

        assertThat(world.planOf(member)).containsExactly(second);
    }

    @Test
    void aModuleForAPrerequisiteReachesThosePlansThatLackIt() {
        ProviderId provider = campus.provider();
        world.publish(
                provider,
                module("advanced", "Fortgeschrittene").teaches(wanted, 5).requires(other, 2));
        MemberId member = world.learner(Map.of(wanted, 5));
        world.settle();
        assertThat(world.planOf(member)).isEmpty();

        world.publish(provider, module("basic", "Grundlagen").teaches(other, 2));
        world.settle();

        assertThat(world.planOf(member)).hasSize(2);
    }

    @Test
    void aBurstOfFiftyModulesCostsEachLearnerOneRebuild() {
        List<MemberId> members = world.learners(10, Map.of(wanted, 3));
        world.settle();

        ProviderId provider = campus.provider();
        IntStream.range(0, 50)
                .forEach(i ->
                        world.publish(provider, module("M" + i, "Modul " + i).teaches(wanted, 3)));
        int built = world.settle();

        assertThat(built).isEqualTo(members.size());
        assertThat(members)
                .allSatisfy(member -> assertThat(world.planOf(member)).hasSize(1));
    }

    @Test
    void aChangedJobProfileReachesEverybodyOfWhomItAsksSomething() {
        ModuleId module = world.publish(wanted, 3);
        MemberId member = world.learner(Map.of(other, 3));
        world.settle();
        assertThat(world.planOf(member)).isEmpty();

        world.changeJob(member, Map.of(wanted, 3));
        world.settle();

        assertThat(world.planOf(member)).containsExactly(module);
    }

    @Test
    void newLearnersGetAPlanAndThoseWhoLeaveLoseTheirs() {
        MemberId member = campus.member();
        world.settle();
        assertThat(world.versionOf(member)).isEqualTo(1);

        staleness.release(member);
        staleness.admit(List.of(member));
        world.settle();

        assertThat(world.count("plan_version where member_id = '" + member + "'"))
                .isEqualTo(2);
    }

    @Test
    void aPlanIsLookedAtAgainWhenItsDayComes() {
        ModuleId dated = world.publishDated(wanted, 3, Duration.ofDays(2));
        MemberId member = world.learner(Map.of(wanted, 3));
        world.settle();
        assertThat(world.planOf(member)).containsExactly(dated);

        clock.advance(Duration.ofDays(3));
        world.markDue();
        world.settle();

        assertThat(world.planOf(member)).isEmpty();
        assertThat(world.fresh(member)).isEqualTo(world.plan(member));
    }

    @Test
    void markingTwiceIsHarmless() {
        MemberId member = world.learner(Map.of(wanted, 3));
        world.settle();

        staleness.mark(Trigger.PROFILE_CHANGED, List.of(member, member));
        staleness.mark(Trigger.PROFILE_CHANGED, List.of(member));

        assertThat(world.settle()).isEqualTo(1);
        assertThat(world.versionOf(member)).isEqualTo(1);
    }
}
