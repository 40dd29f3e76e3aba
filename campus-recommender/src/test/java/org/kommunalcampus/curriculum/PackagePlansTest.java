package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Explanation;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.packages.PackageAssignments;
import org.kommunalcampus.packages.PackageChoices;
import org.kommunalcampus.packages.PackageContent;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.PackageOwner;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.profile.ReleasedField;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.profile.Releases;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class PackagePlansTest {

    private static final Caller REVIEWER =
            new Caller("Beirat", Set.of(Role.REVIEWER), new IdentityKey("test", "beirat"), null, null, null);

    @Autowired
    private Packages packages;

    @Autowired
    private PackageChoices choices;

    @Autowired
    private PackageAssignments assignments;

    @Autowired
    private Curricula curricula;

    @Autowired
    private Releases releases;

    @Autowired
    private Members members;

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MemberId member;
    private Caller learner;
    private MunicipalityId town;
    private Caller hr;
    private List<ModuleId> steps;
    private PackageId id;

    @BeforeEach
    void aCertifiedPackageAndSomebodyWhoLacksNothing() {
        member = world.learner(Map.of());
        learner = campus.learner(member);
        town = members.find(member).municipality();
        hr = campus.hr(town);
        steps = List.of(module(), module(), module()).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        id = packages.make(hr, PackageOwner.of(town), new PackageContent("Start", "Ankommen", steps));
        certify();
        curricula.of(learner, member);
        world.settle();
    }

    @Test
    void aChosenPackageIsInThePlanInItsOrderUntilItIsLeft() {
        choices.choose(learner, member, id);
        world.settle();
        assertThat(world.planOf(member)).isEqualTo(steps);
        assertThat(world.plan(member).entries())
                .allSatisfy(entry -> assertThat(entry.reasons()).anySatisfy(reason -> {
                    assertThat(reason.rule()).isEqualTo(RuleName.PART_OF_PACKAGE);
                    assertThat(reason.source()).isEqualTo(id.toString());
                    assertThat(reason.label()).isEqualTo("Start");
                }));
        assertThat(curricula.whyNot(learner, member, steps.getFirst()).departures())
                .singleElement()
                .satisfies(departure -> assertThat(departure.loss()).isEqualTo(Explanation.Loss.LEAVE_PACKAGE));

        choices.leave(learner, member, id);
        world.settle();
        assertThat(world.planOf(member)).isEmpty();
    }

    @Test
    void anAssignedPackageIsInThePlanInItsOrder() {
        assignments.assign(hr, town, id, AssignmentKind.MANDATORY, "Einarbeitung", DueDate.open(), Audience.of(member));
        world.settle();
        assertThat(world.planOf(member)).isEqualTo(steps);
        assertThat(world.plan(member).entries()).allSatisfy(entry -> {
            assertThat(entry.mandatory()).isTrue();
            assertThat(entry.reasons())
                    .anySatisfy(reason -> assertThat(reason.rule()).isEqualTo(RuleName.PART_OF_PACKAGE));
        });
    }

    @Test
    void theEmployerSeesOfAReleasedPlanWhatItAskedForAndNotWhatThePersonChose() {
        releases.release(
                learner,
                member,
                ReleasedField.PLAN,
                ReleasedTo.HR,
                LocalDate.now(clock).plusDays(30));
        choices.choose(learner, member, id);
        world.settle();
        assertThat(world.planOf(member)).isEqualTo(steps);
        assertThat(curricula.released(hr, member)).contains(List.of());

        assignments.assign(hr, town, id, AssignmentKind.MANDATORY, "Einarbeitung", DueDate.open(), Audience.of(member));
        world.settle();
        assertThat(curricula.released(hr, member)).contains(steps);
    }

    @Test
    void anotherOrderReachesThePlanOnceItIsCertified() {
        choices.choose(learner, member, id);
        world.settle();

        packages.revise(hr, id, version());
        packages.change(hr, id, new PackageContent("Start", "Ankommen", steps.reversed()), version());
        world.settle();
        assertThat(world.planOf(member)).isEmpty();

        certify();
        world.settle();
        assertThat(world.planOf(member)).isEqualTo(steps.reversed());
    }

    @Test
    void aPackageLeavesThePlanWithItsFirstWithdrawnModule() {
        choices.choose(learner, member, id);
        world.settle();
        world.withdraw(steps.getLast());
        world.settle();
        assertThat(world.planOf(member)).isEmpty();
    }

    private void certify() {
        packages.propose(hr, id, version());
        packages.certify(REVIEWER, id, LocalDate.now(clock).plusYears(2), version());
    }

    private long version() {
        return packages.inside(hr, id).version();
    }

    private ModuleId module() {
        return world.publish(campus.competence(), 2);
    }
}
