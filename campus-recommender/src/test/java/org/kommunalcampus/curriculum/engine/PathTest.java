package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.curriculum.engine.input.AcceptedEntry;
import org.kommunalcampus.curriculum.engine.input.Job;
import org.kommunalcampus.curriculum.engine.input.Knowledge;
import org.kommunalcampus.curriculum.engine.input.LearningYear;
import org.kommunalcampus.curriculum.engine.input.PathPolicy.Unknown;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.input.TargetGroup;
import org.kommunalcampus.curriculum.engine.plan.Conflict;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.Excluded;
import org.kommunalcampus.curriculum.engine.plan.NextEntry;
import org.kommunalcampus.curriculum.engine.plan.OpenQuestion;
import org.kommunalcampus.curriculum.engine.plan.Stage;

/** How what is missing is cut into a path that people would follow. */
class PathTest {
    private static final LocalDate LONG_AGO = TODAY.minusYears(6);

    private static LearnerSample person() {
        return learner().under(Policy.standard());
    }

    private static LearnerSample personUnder(Unknown unknown) {
        var standard = Policy.standard();
        return learner().under(standard.withPath(standard.path().treating(unknown)));
    }

    @Test
    void whatNobodyStatedIsAskedAndNotPlanned() {
        var plan = person().needs(1, 3).planFrom(module(1).teaches(1, 3));
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.uncovered()).isEmpty();
        assertThat(plan.questions()).singleElement().satisfies(question -> {
            assertThat(question.competence()).isEqualTo(Ids.competence(1));
            assertThat(question.knowledge()).isEqualTo(Knowledge.UNKNOWN);
            assertThat(question.requiredBy()).hasSize(1);
        });
    }

    @Test
    void anAnswerMakesAGapOfAQuestion() {
        var plan = person().needs(1, 3).level(1, 0).planFrom(module(1).teaches(1, 3));
        assertThat(plan.questions()).isEmpty();
        assertThat(modules(plan)).containsExactly(1L);
    }

    @Test
    void dutiesAndNewcomersArePlannedWithoutAnAnswer() {
        assertThat(modules(person().needs(RequirementOrigin.LEGAL_DUTY, 1, 3, null)
                        .planFrom(module(1).teaches(1, 3))))
                .containsExactly(1L);
        assertThat(modules(person().jobNeeds(1, 3, TODAY.minusMonths(2))
                        .planFrom(module(1).teaches(1, 3))))
                .containsExactly(1L);
    }

    @Test
    void whoeverIsLongInAJobIsTakenToMeetItButForOneLevelAndIsAskedAboutThat() {
        var plan = person().jobNeeds(1, 4, LONG_AGO).planFrom(module(1).teaches(1, 4));
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.questions())
                .extracting(OpenQuestion::level, OpenQuestion::knowledge)
                .containsExactly(tuple(3, Knowledge.ASSUMED));
    }

    @Test
    void theAnniversaryInTheJobChangesThePlan() {
        var person = person().jobNeeds(1, 4, TODAY.minusMonths(12).plusDays(1));
        assertThat(person.planOn(TODAY, module(1).teaches(1, 4)).entries()).hasSize(1);
        assertThat(person.planOn(TODAY.plusDays(1), module(1).teaches(1, 4)).entries())
                .isEmpty();
    }

    @Test
    void aRegionMayAssumeOrCountAsNothingInsteadOfAsking() {
        var assuming =
                personUnder(Unknown.ASSUME).needs(1, 4).planFrom(module(1).teaches(1, 4));
        assertThat(assuming.entries().getFirst().reasons().getFirst().fromLevel())
                .isEqualTo(3);
        var nothing =
                personUnder(Unknown.NOTHING).needs(1, 4).planFrom(module(1).teaches(1, 4));
        assertThat(nothing.entries().getFirst().reasons().getFirst().fromLevel())
                .isZero();
    }

    @Test
    void whatAKnownLevelIncludesIsKnown() {
        var plan = person().level(1, 5)
                .implies(1, 5, 2, 4)
                .needs(2, 4)
                .planFrom(module(1).teaches(2, 4));
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.questions()).isEmpty();
    }

    @Test
    void theQuestionThatDecidesOnMostComesFirst() {
        var plan = person().needs(RequirementOrigin.INTEREST, 1, 3, null)
                .needs(RequirementOrigin.JOB_PROFILE, 2, 3, null)
                .planFrom(module(1).teaches(1, 3), module(2).teaches(2, 3));
        assertThat(plan.questions())
                .extracting(OpenQuestion::competence)
                .containsExactly(Ids.competence(2), Ids.competence(1));
    }

    @Test
    void aYearHoldsFortyHoursAndTheYearAfterTheRest() {
        var plan = many(12, 480);
        assertThat(plan.totals().minutes()).isEqualTo(2400);
        assertThat(plan.next()).hasSize(5);
        assertThat(plan.uncovered()).hasSize(2);
        assertThat(plan.stages()).extracting(sum -> sum.stage()).containsExactly(Stage.NOW, Stage.NEXT, Stage.LATER);
        assertThat(plan.stages()).extracting(sum -> sum.count()).containsExactly(5, 5, 2);
    }

    @Test
    void aYearHoldsEightModulesBesideDuties() {
        var plan = many(20, 60);
        assertThat(plan.entries()).hasSize(8);
        assertThat(plan.next()).hasSize(8);
        var person = knowing(20).assigned(RequirementOrigin.LEGAL_DUTY, 21, null);
        var modules = supply(20, 60);
        modules[20] = module(21).minutes(60);
        assertThat(person.planFrom(modules).entries()).hasSize(9);
    }

    @Test
    void theStageIsFixedAndWhatWasLearnedInItCounts() {
        var person = knowing(12).completedOn(99, LocalDate.of(2026, 10, 5), 1200);
        var plan = person.planFrom(withoutLast(supply(12, 480)));
        assertThat(plan.stages().getFirst().from()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(plan.stages().getFirst().until()).isEqualTo(LocalDate.of(2027, 9, 30));
        assertThat(plan.stages().getFirst().spentMinutes()).isEqualTo(1200);
        assertThat(plan.totals().minutes()).isEqualTo(960);
    }

    @Test
    void aDutyDueLongAfterTheStageWaitsForTheYearAfter() {
        var plan = person().assigned(RequirementOrigin.HR_ASSIGNMENT, 1, LocalDate.of(2028, 1, 31))
                .planFrom(module(1));
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.next()).extracting(NextEntry::module).containsExactly(Ids.module(1));
    }

    @Test
    void whatIsRecommendedWaitsFirstWhereObligationsExceedTheYear() {
        var plan = person().assigned(RequirementOrigin.HR_ASSIGNMENT, 1, null)
                .assigned(null, 2, null)
                .pinned(3)
                .planFrom(
                        module(1).minutes(1500),
                        module(2).minutes(600),
                        module(3).minutes(600));
        assertThat(modules(plan)).containsExactlyInAnyOrder(1L, 3L);
        assertThat(plan.next()).extracting(NextEntry::module).containsExactly(Ids.module(2));
    }

    @Test
    void theOwnJobComesBeforeAGoalThatHasTime() {
        var plan = person().level(1, 0)
                .level(2, 0)
                .needs(RequirementOrigin.GOAL, 1, 3, LocalDate.of(2027, 9, 1))
                .needs(RequirementOrigin.JOB_PROFILE, 2, 3, null)
                .planFrom(module(1).teaches(1, 3), module(2).teaches(2, 3));
        assertThat(modules(plan)).containsExactly(2L, 1L);
    }

    @Test
    void aGoalWhoseDateIsNearComesForward() {
        var plan = person().level(1, 0)
                .level(2, 0)
                .needs(RequirementOrigin.GOAL, 1, 3, TODAY.plusDays(21))
                .needs(RequirementOrigin.JOB_PROFILE, 2, 3, null)
                .planFrom(module(1).teaches(1, 3), module(2).teaches(2, 3).minutes(480));
        assertThat(modules(plan)).containsExactly(1L, 2L);
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void whatCostsMoreThanItsGapsAreWorthIsNotProposed() {
        var plan = person().level(1, 2)
                .needs(RequirementOrigin.INTEREST, 1, 3, null)
                .planFrom(module(1).teaches(1, 3).cents(300_000L));
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.uncovered()).hasSize(1);
    }

    @Test
    void hoursThatTeachWhatIsKnownCost() {
        var plan = person().level(1, 0)
                .level(2, 6)
                .needs(1, 3)
                .planFrom(
                        module(1).teaches(1, 3).teaches(2, 6),
                        module(2).teaches(1, 3).minutes(140));
        assertThat(modules(plan)).containsExactly(2L);
    }

    @Test
    void aDayOfPresenceLeavesItsWeekFreeAndIsNoOverload() {
        var plan = person().level(1, 0)
                .level(2, 0)
                .needs(1, 3)
                .needs(2, 2)
                .planFrom(
                        module(1)
                                .teaches(1, 3)
                                .minutes(480)
                                .format(Format.IN_PERSON)
                                .session(1, TODAY.plusDays(6)),
                        module(2).teaches(2, 2).minutes(240));
        assertThat(plan.weeks()).allMatch(week -> week.overload() == 0);
        assertThat(plan.weeks())
                .filteredOn(week -> week.presence() > 0)
                .singleElement()
                .satisfies(week -> assertThat(week.minutes()).isEqualTo(480));
    }

    @Test
    void onlineModulesAreNotDrawnOut() {
        var plan = many(8, 300);
        assertThat(plan.entries())
                .allMatch(entry -> entry.plannedStart().plusDays(35).isAfter(entry.plannedEnd()));
    }

    @Test
    void whatIsMadeOnlyForOthersIsNotProposedAndSaidToBeTheCause() {
        var onlyLeaders = new TargetGroup(Set.of(), true, TargetGroup.Experience.ANY, true);
        var person = person().level(1, 0).needs(1, 3);
        var plan = person.holds(new Job(Set.of("registry"), false, LONG_AGO))
                .planFrom(module(1).teaches(1, 3).madeFor(onlyLeaders));
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.uncovered().getFirst().excluded()).containsExactly(new Excluded(RuleName.MADE_FOR_LEARNER, 1));
    }

    @Test
    void whatIsMadeForTheOwnJobComesFirst() {
        var depots = new TargetGroup(Set.of("depot"), false, TargetGroup.Experience.ANY, false);
        var plan = person().level(1, 0)
                .needs(1, 3)
                .planFrom(
                        module(1).teaches(1, 3).madeFor(depots),
                        module(2).teaches(1, 3).minutes(130));
        assertThat(modules(plan)).containsExactly(2L);
    }

    @Test
    void anotherLanguageIsLetInWhereNothingElseMeetsADuty() {
        var person = person().speaks("de").needs(RequirementOrigin.LEGAL_DUTY, 1, 3, null);
        assertThat(modules(person.planFrom(module(1).teaches(1, 3).language("en"))))
                .containsExactly(1L);
        assertThat(modules(person.planFrom(
                        module(1).teaches(1, 3).language("en"),
                        module(2).teaches(1, 3).minutes(900))))
                .containsExactly(2L);
    }

    @Test
    void nothingIsPlannedOnAHolidayAndWhatIsBookedThereIsSaid() {
        var day = TODAY.plusDays(20);
        var policy = Policy.standard().withPath(Policy.standard().path().withHolidays(Set.of(day)));
        var event = module(1).teaches(1, 3).format(Format.IN_PERSON).session(1, day);
        assertThat(learner()
                        .under(policy)
                        .level(1, 0)
                        .needs(1, 3)
                        .planFrom(event)
                        .entries())
                .isEmpty();
        assertThat(learner().under(policy).booked(1, 1L).planFrom(event).conflicts())
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.ON_HOLIDAY);
    }

    @Test
    void whatWasAcceptedKeepsItsDaysThroughTheStage() {
        var first = knowing(4).planFrom(withoutLast(supply(4, 300)));
        var accepted = first.entries().stream()
                .map(entry ->
                        new AcceptedEntry(entry.module(), entry.session(), entry.plannedStart(), entry.plannedEnd()))
                .toList();
        var year = new LearningYear(first.stages().getFirst().from(), null, accepted);
        var then = knowing(4).settles(year).planOn(TODAY, withoutLast(supply(4, 300)));
        assertThat(days(then)).isEqualTo(days(first));
        for (var monday = TODAY; !monday.isAfter(LocalDate.of(2027, 9, 30)); monday = monday.plusWeeks(1)) {
            assertThat(knowing(4).settles(year).planOn(monday, withoutLast(supply(4, 300))))
                    .as("plan of %s", monday)
                    .isEqualTo(then);
        }
    }

    private static LearnerSample knowing(int competences) {
        var person = person();
        LongStream.rangeClosed(1, competences).forEach(c -> person.level(c, 0).needs(c, 3));
        return person;
    }

    private static Curriculum many(int competences, int minutes) {
        return knowing(competences).planFrom(withoutLast(supply(competences, minutes)));
    }

    /** A module for each competence, and room for one more. */
    private static ModuleSample[] supply(int competences, int minutes) {
        var modules = new ModuleSample[competences + 1];
        for (int c = 1; c <= competences; c++) {
            modules[c - 1] = module(c).teaches(c, 3).minutes(minutes);
        }
        return modules;
    }

    private static ModuleSample[] withoutLast(ModuleSample[] modules) {
        return Arrays.copyOf(modules, modules.length - 1);
    }

    private static List<Long> modules(Curriculum plan) {
        return plan.entries().stream()
                .map(entry -> entry.module().value().getLeastSignificantBits())
                .toList();
    }

    private static List<List<Object>> days(Curriculum plan) {
        return plan.entries().stream()
                .map((Entry entry) -> List.<Object>of(entry.module(), entry.plannedStart(), entry.plannedEnd()))
                .toList();
    }
}
