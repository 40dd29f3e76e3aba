package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.Explanation;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatChanges;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@PlanTest
class CurriculaTest {

    @Autowired
    private Curricula curricula;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Completions completions;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges seats;

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private CompetenceId wanted;
    private CompetenceId other;
    private ModuleId module;
    private MemberId member;
    private Caller caller;

    @BeforeEach
    void aLearnerWithAGap() {
        List<CompetenceId> two = campus.competences(2);
        wanted = two.getFirst();
        other = two.getLast();
        module = world.publish(wanted, 3);
        member = world.learner(Map.of(wanted, 3));
        caller = campus.learner(member);
    }

    @Test
    void theFirstLookBuildsThePlanWithItsReasons() {
        CurriculumView view = curricula.of(caller, member);

        assertThat(view.version()).isEqualTo(1);
        assertThat(view.trigger()).isEqualTo(Trigger.MEMBER_JOINED);
        assertThat(modules(view)).containsExactly(module);
        var reason = view.plan().entries().getFirst().reasons().getFirst();
        assertThat(reason.rule()).isEqualTo(RuleName.GAP_WEIGHT);
        assertThat(reason.competence()).isEqualTo(wanted);
        assertThat(reason.source()).isEqualTo(reason.label());
    }

    @Test
    void anOwnChangeShowsInTheSameRequestAndInTheHistory() {
        curricula.of(caller, member);
        ModuleId more = world.publish(other, 2);
        profiles.change(
                caller,
                member,
                ProfileChange.nothing()
                        .withGoals(List.of(new WantedGoal(
                                new GoalTarget.Skill(other, new Level(2)),
                                LocalDate.now(clock).plusYears(1)))),
                profiles.of(caller, member).version());

        CurriculumView view = curricula.afterOwnChange(caller, Trigger.PROFILE_CHANGED);

        assertThat(modules(view)).containsExactlyInAnyOrder(module, more);
        assertThat(view.version()).isEqualTo(2);
        assertThat(curricula.versions(caller, member, PageRequest.of(0, 10)))
                .extracting(CurriculumVersion::version, CurriculumVersion::trigger)
                .containsExactly(tuple(2, Trigger.PROFILE_CHANGED), tuple(1, Trigger.MEMBER_JOINED));
        var difference = curricula.changes(caller, member, 2);
        assertThat(difference.trigger()).isEqualTo(Trigger.PROFILE_CHANGED);
        assertThat(difference.change().added()).extracting(Entry::module).containsExactly(more);
        assertThat(curricula.changes(caller, member, 1).change().added())
                .extracting(Entry::module)
                .containsExactly(module);
        assertThat(modules(curricula.version(caller, member, 1))).containsExactly(module);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> curricula.version(caller, member, 3));
    }

    @Test
    void aCompletedModuleLeavesThePlan() {
        curricula.of(caller, member);
        completions.record(Caller.system("test"), member, module, LocalDate.now(clock), "Teilnahmeliste");

        CurriculumView view = curricula.afterOwnChange(caller, Trigger.COMPLETION);

        assertThat(view.plan().entries()).isEmpty();
        assertThat(view.plan().uncovered()).isEmpty();
    }

    @Test
    void whatIsBookedStaysInThePlanAsBooked() {
        ModuleId unneeded = world.publish(other, 2);
        enrolments.book(caller, member, unneeded, null);

        CurriculumView view = curricula.afterOwnChange(caller, Trigger.ENROLMENT);

        assertThat(view.plan().entries())
                .filteredOn(entry -> entry.module().equals(unneeded))
                .extracting(Entry::state)
                .containsExactly(EntryState.BOOKED);
    }

    @Test
    void aRefusedModuleLeavesThePlanUntilTheDecisionIsTakenBack() {
        CurriculumView refused = curricula.decide(caller, member, module, Decision.Kind.REFUSE, "passt nicht");

        assertThat(refused.plan().entries()).isEmpty();
        assertThat(refused.trigger()).isEqualTo(Trigger.DECISION);
        assertThat(curricula.decisions(caller, member)).containsKey(module);

        assertThat(modules(curricula.withdrawDecision(caller, member, module))).containsExactly(module);
        assertThat(curricula.decisions(caller, member)).isEmpty();
    }

    @Test
    void aPinnedModuleEntersThePlanAlthoughNobodyAsksForIt() {
        ModuleId wish = world.publish(other, 2);

        assertThat(modules(curricula.decide(caller, member, wish, Decision.Kind.PIN, null)))
                .containsExactlyInAnyOrder(module, wish);
        assertThat(modules(curricula.decide(caller, member, wish, Decision.Kind.REFUSE, null)))
                .containsExactly(module);
    }

    @Test
    void decisionsOnUnknownModulesAndEndlessReasonsAreRefused() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> curricula.decide(caller, member, ModuleId.next(), Decision.Kind.PIN, null));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> curricula.decide(caller, member, module, Decision.Kind.PIN, "x".repeat(501)));
    }

    @Test
    void aPreviewShowsTheDifferenceAndStoresNothing() {
        CurriculumView before = curricula.of(caller, member);
        ModuleId more = world.publish(other, 2);
        var goal = new WantedGoal(
                new GoalTarget.Skill(other, new Level(2)), LocalDate.now(clock).plusYears(1));

        CurriculumPreview preview =
                curricula.preview(caller, member, ProfileChange.nothing().withGoals(List.of(goal)));

        assertThat(preview.change().added()).extracting(Entry::module).containsExactly(more);
        assertThat(curricula.of(caller, member).version()).isEqualTo(before.version());
        assertThat(profiles.of(caller, member).goals()).isEmpty();
    }

    @Test
    void whyNotNamesWhatKeepsAModuleOut() {
        ModuleId needless = world.publish(other, 2);

        assertThat(curricula.whyNot(caller, member, module).planned()).isTrue();
        assertThat(curricula.whyNot(caller, member, needless).findings())
                .extracting(Explanation.Finding::obstacle)
                .contains(Explanation.Obstacle.NOT_NEEDED);
        world.withdraw(needless);
        assertThat(curricula.whyNot(caller, member, needless).findings())
                .extracting(Explanation.Finding::obstacle)
                .containsExactly(Explanation.Obstacle.NOT_OFFERED);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> curricula.whyNot(caller, member, ModuleId.next()));
    }

    @Test
    void aWithdrawnModuleIsFlaggedBeforeThePlanIsRebuilt() {
        curricula.of(caller, member);
        world.withdraw(module);

        CurriculumView view = curricula.of(caller, member);

        assertThat(view.withdrawn()).containsExactly(module);
        assertThat(view.isWithdrawn(view.plan().entries().getFirst())).isTrue();
    }

    @Test
    void nobodySeesTheCurriculumOfSomebodyElse() {
        Caller stranger = campus.learner(campus.member());
        Caller hr = campus.hr(caller.requireMunicipality());

        for (Caller curious : List.of(stranger, hr, Caller.anonymous())) {
            assertThatThrownBy(() -> curricula.of(curious, member)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> curricula.decide(curious, member, module, Decision.Kind.PIN, null))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> curricula.changes(curious, member, 1)).isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> curricula.afterOwnChange(Caller.anonymous(), Trigger.OPERATOR))
                .isInstanceOf(AccessDenied.class);
    }

    private static List<ModuleId> modules(CurriculumView view) {
        return view.plan().entries().stream().map(Entry::module).toList();
    }

    @Test
    void whoWaitsForASeatKeepsTheModuleInThePlanAndNotAsBooked() {
        CompetenceId nobodyAsks = campus.competence();
        ModuleId course = campus.module(campus.provider(), Format.IN_PERSON, Map.of(nobodyAsks, 3));
        SessionId full = campus.session(course, Duration.ofDays(30), 1);
        SessionId open = campus.session(course, Duration.ofDays(60), 5);
        MemberId first = campus.member();
        EnrolmentId booked = enrolments.book(campus.learner(first), first, course, full);
        EnrolmentId waiting = enrolments.book(caller, member, course, full, true);

        assertThat(entry(course)).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(EntryState.PLANNED);
            assertThat(entry.session()).isEqualTo(open);
        });

        enrolments.cancel(campus.learner(first), booked);
        assertThat(entry(course).state()).isEqualTo(EntryState.PLANNED);

        seats.accept(caller, waiting);
        assertThat(entry(course)).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(EntryState.BOOKED);
            assertThat(entry.session()).isEqualTo(full);
        });

        enrolments.cancel(caller, waiting);
        assertThat(curricula.afterOwnChange(caller, Trigger.ENROLMENT).plan().entries())
                .extracting(Entry::module)
                .doesNotContain(course);
    }

    private Entry entry(ModuleId course) {
        return curricula.afterOwnChange(caller, Trigger.ENROLMENT).plan().entries().stream()
                .filter(entry -> entry.module().equals(course))
                .findFirst()
                .orElseThrow();
    }
}
