package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Conflict;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.Reason;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
import org.kommunalcampus.curriculum.engine.plan.WeekLoad;

/** What a plan looks like in situations that people ask about. */
class PlanExamplesTest {
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void aGapIsClosedFromTheNextMondayOnWithinTheWeeklyHours() {
        var plan = learner()
                .needs(1, 3)
                .weekly(60)
                .planFrom(module(1).teaches(1, 3).minutes(120));
        var entry = plan.entries().getFirst();
        assertThat(entry.plannedStart()).isEqualTo(NEXT_MONDAY);
        assertThat(entry.plannedEnd()).isEqualTo(NEXT_MONDAY.plusDays(11));
        assertThat(plan.weeks())
                .containsExactly(new WeekLoad(NEXT_MONDAY, 60, 60), new WeekLoad(NEXT_MONDAY.plusWeeks(1), 60, 60));
        assertThat(entry.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo(RuleName.GAP_WEIGHT);
            assertThat(reason.fromLevel()).isZero();
            assertThat(reason.toLevel()).isEqualTo(3);
            assertThat(reason.kind()).isEqualTo(RequirementOrigin.JOB_PROFILE);
        });
    }

    @Test
    void prerequisitesComeFirstAndSayWhatTheyAreFor() {
        var plan = learner()
                .needs(2, 3)
                .planFrom(module(1).teaches(1, 2), module(2).teaches(2, 3).requires(1, 2));
        assertThat(modules(plan)).containsExactly(Ids.module(1), Ids.module(2));
        assertThat(plan.entries().getFirst().reasons())
                .extracting(Reason::rule, Reason::module)
                .containsExactly(tuple(RuleName.AFTER_PREREQUISITES, Ids.module(2)));
    }

    @Test
    void oneOfTheAlternativesIsEnoughAndTheCheaperIsTaken() {
        var plan = learner()
                .needs(1, 3)
                .planFrom(
                        module(1).minutes(300),
                        module(2).minutes(60),
                        module(3).teaches(1, 3).afterOneOf(1, 2));
        assertThat(modules(plan)).containsExactly(Ids.module(2), Ids.module(3));
    }

    @Test
    void aCompletedModuleMeetsAPrerequisiteEvenIfItIsNoLongerOffered() {
        var plan = learner()
                .needs(1, 3)
                .completed(9, null)
                .planFrom(module(3).teaches(1, 3).afterOneOf(9));
        assertThat(modules(plan)).containsExactly(Ids.module(3));
    }

    @Test
    void modulesThatPresupposeEachOtherAreNotPlanned() {
        var plan = learner()
                .needs(1, 3)
                .planFrom(
                        module(1).teaches(1, 3).requires(2, 1),
                        module(2).teaches(2, 1).requires(1, 1));
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.uncovered())
                .extracting(UncoveredGap::cause)
                .containsExactly(UncoveredGap.Cause.PREREQUISITE_UNREACHABLE);
    }

    @Test
    void anUncoveredGapNamesItsCause() {
        assertThat(cause(learner().needs(1, 3).planFrom())).isEqualTo(UncoveredGap.Cause.NO_MODULE);
        assertThat(cause(learner().needs(1, 3).refused(1).planFrom(module(1).teaches(1, 3))))
                .isEqualTo(UncoveredGap.Cause.NONE_ELIGIBLE);
        var late = learner()
                .needs(2, 3)
                .planFrom(
                        module(1).teaches(1, 1).session(1, TODAY.plusDays(50)),
                        module(2).teaches(2, 3).requires(1, 1).session(2, TODAY.plusDays(40)));
        assertThat(cause(late)).isEqualTo(UncoveredGap.Cause.NOT_IN_TIME);
        var poor = learner()
                .needs(1, 3)
                .under(Unlimited.policy().withBudget(60))
                .planFrom(module(1).teaches(1, 3));
        assertThat(cause(poor)).isEqualTo(UncoveredGap.Cause.BEYOND_BUDGET);
    }

    @Test
    void aBookedSessionStandsAndIsNotMovedByAnEarlierOne() {
        var plan = learner()
                .booked(1, 2L)
                .planFrom(module(1)
                        .format(Format.IN_PERSON)
                        .session(1, TODAY.plusDays(5))
                        .session(2, TODAY.plusDays(20)));
        assertThat(plan.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.session()).isEqualTo(Ids.session(2));
            assertThat(entry.state()).isEqualTo(EntryState.BOOKED);
            assertThat(entry.plannedStart()).isEqualTo(TODAY.plusDays(20));
        });
    }

    @Test
    void aBookingWhosePrerequisiteComesTooLateStaysAndSaysSo() {
        var plan = learner()
                .booked(2, 2L)
                .planFrom(
                        module(1).teaches(1, 2).session(1, TODAY.plusDays(40)),
                        module(2).requires(1, 2).session(2, TODAY.plusDays(20)));
        assertThat(modules(plan)).containsExactly(Ids.module(2));
        assertThat(kinds(plan)).containsExactly(Conflict.Kind.PREREQUISITE_NOT_MET);
    }

    @Test
    void aBookedSessionThatIsGoneIsReplacedAndSaidSo() {
        var plan = learner().booked(1, 7L).planFrom(module(1).session(1, TODAY.plusDays(15)));
        assertThat(plan.entries().getFirst().session()).isEqualTo(Ids.session(1));
        assertThat(kinds(plan)).containsExactly(Conflict.Kind.SESSION_GONE);
    }

    @Test
    void whatIsBegunComesFirstAndKeepsItsStart() {
        var plan = learner().needs(1, 2).begun(2).planFrom(module(1).teaches(1, 2), module(2));
        assertThat(modules(plan)).containsExactly(Ids.module(2), Ids.module(1));
        assertThat(plan.entries().getFirst().plannedStart()).isEqualTo(TODAY.minusDays(12));
    }

    @Test
    void anAssignmentIsMandatoryAndComesBeforeWhatIsVoluntary() {
        var plan = learner()
                .needs(1, 5)
                .assigned(RequirementOrigin.HR_ASSIGNMENT, 2, TODAY.plusDays(60))
                .planFrom(module(1).teaches(1, 5), module(2).minutes(200));
        assertThat(modules(plan)).containsExactly(Ids.module(2), Ids.module(1));
        assertThat(plan.entries().getFirst().mandatory()).isTrue();
        assertThat(plan.entries().getFirst().due()).isEqualTo(TODAY.plusDays(60));
        assertThat(plan.entries().getLast().mandatory()).isFalse();
    }

    @Test
    void aDueDateOfAnAssignmentIsKeptByExceedingTheWeeklyHoursAndTheLoadSaysSo() {
        var plan = learner()
                .assigned(RequirementOrigin.LEGAL_DUTY, 1, NEXT_MONDAY.plusDays(4))
                .weekly(60)
                .planFrom(module(1).minutes(240));
        assertThat(plan.entries().getFirst().plannedEnd()).isEqualTo(NEXT_MONDAY.plusDays(4));
        assertThat(plan.weeks()).containsExactly(new WeekLoad(NEXT_MONDAY, 240, 60));
        assertThat(plan.weeks().getFirst().overload()).isEqualTo(180);
        assertThat(plan.conflicts()).extracting(Conflict::kind).containsExactly(Conflict.Kind.BEYOND_LEARNING_TIME);
    }

    @Test
    void aDueDateThatCannotBeKeptIsAConflict() {
        var plan = learner()
                .assigned(RequirementOrigin.LEGAL_DUTY, 1, TODAY.plusDays(10))
                .planFrom(module(1).session(1, TODAY.plusDays(30)));
        assertThat(plan.conflicts())
                .containsExactly(new Conflict(Conflict.Kind.DUE_DATE_MISSED, Ids.module(1), TODAY.plusDays(10)));
    }

    @Test
    void anAssignmentThatIsNotOfferedIsNamedAsImpossible() {
        var plan = learner().assigned(RequirementOrigin.LEGAL_DUTY, 5, null).planFrom();
        assertThat(plan.impossible()).singleElement().satisfies(impossible -> {
            assertThat(impossible.obligation()).isEqualTo(RuleName.LEGAL_DUTY);
            assertThat(impossible.obstacle()).isNull();
        });
    }

    @Test
    void anAssignmentWithoutADateAheadNamesTheRuleThatForbidsIt() {
        var plan = learner()
                .assigned(RequirementOrigin.HR_ASSIGNMENT, 1, null)
                .planFrom(module(1).fullSession(1, TODAY.plusDays(9)));
        assertThat(plan.impossible())
                .singleElement()
                .satisfies(impossible -> assertThat(impossible.obstacle()).isEqualTo(RuleName.SESSION_WITH_SEAT));
    }

    @Test
    void nothingIsLearnedInBlockedTime() {
        var plan = learner()
                .needs(1, 2)
                .blocked(NEXT_MONDAY, NEXT_MONDAY.plusDays(6))
                .planFrom(module(1).teaches(1, 2));
        assertThat(plan.entries().getFirst().plannedStart()).isEqualTo(NEXT_MONDAY.plusWeeks(1));
    }

    @Test
    void twoEventsInOneWeekAreSpreadIfThereIsAnotherDateSoon() {
        var plan = learner()
                .needs(1, 2)
                .needs(2, 2)
                .planFrom(
                        module(1).teaches(1, 2).format(Format.IN_PERSON).session(1, TODAY.plusDays(20)),
                        module(2)
                                .teaches(2, 2)
                                .format(Format.IN_PERSON)
                                .session(2, TODAY.plusDays(20))
                                .session(3, TODAY.plusDays(34)));
        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.entries()).extracting(Entry::session).containsExactly(Ids.session(1), Ids.session(3));
    }

    @Test
    void anAssumedLevelIsReckonedAndSaidInTheReason() {
        var plan = learner().needs(1, 3).pinned(1).planFrom(module(1).teachesAssumed(1));
        assertThat(plan.entries().getFirst().reasons())
                .filteredOn(reason -> reason.rule() == RuleName.GAP_WEIGHT)
                .singleElement()
                .satisfies(reason -> assertThat(reason.assumedLevel()).isTrue());
    }

    @Test
    void aLevelThatIsOnlyAssumedBringsNoModuleIn() {
        var plan = learner().needs(1, 3).planFrom(module(1).teachesAssumed(1));
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.uncovered()).hasSize(1);
    }

    @Test
    void anUnknownPriceIsCountedAndNotAddedUp() {
        var plan = learner().needs(1, 3).planFrom(module(1).teaches(1, 3).cents(null));
        assertThat(plan.totals().unknownPrices()).isEqualTo(1);
        assertThat(plan.totals().cents()).isZero();
    }

    @Test
    void underABudgetTheOneBigGapIsNotGivenUpForManySmallOnes() {
        var plan = learner()
                .needs(RequirementOrigin.LEGAL_DUTY, 1, 5, null)
                .needs(RequirementOrigin.INTEREST, 2, 1, null)
                .under(Unlimited.policy().withBudget(600))
                .planFrom(
                        module(1).teaches(1, 5).minutes(600),
                        module(2).teaches(2, 1).minutes(1));
        assertThat(modules(plan)).containsExactly(Ids.module(1));
    }

    private static UncoveredGap.Cause cause(Curriculum plan) {
        return plan.uncovered().getFirst().cause();
    }

    private static List<ModuleId> modules(Curriculum plan) {
        return plan.entries().stream().map(Entry::module).toList();
    }

    private static List<Conflict.Kind> kinds(Curriculum plan) {
        return plan.conflicts().stream().map(Conflict::kind).toList();
    }
}
