package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.plan.Conflict;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;

/** Weeks are not filled beyond their learning time, and modules are not drawn out, where another order or another date spares it. */
class ReliefTest {
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void whatIsOfferedForAFewWeeksOnlyComesForwardNoFurtherThanItNeedsTo() {
        var plan = learner()
                .weekly(60)
                .needs(RequirementOrigin.JOB_PROFILE, 1, 3, null)
                .needs(RequirementOrigin.JOB_PROFILE, 2, 3, null)
                .needs(RequirementOrigin.DIGITAL_BASICS, 3, 3, null)
                .planFrom(
                        module(1).teaches(1, 3).minutes(120),
                        module(2).teaches(2, 3).minutes(240),
                        module(3).teaches(3, 3).minutes(120).valid(null, NEXT_MONDAY.plusWeeks(4)));

        assertThat(plan.entries())
                .extracting(Entry::module)
                .containsExactly(Ids.module(1), Ids.module(3), Ids.module(2));
        assertWithinLearningTime(plan);
    }

    @Test
    void aDateThatLeavesNotEnoughTimeForWhatComesBeforeItIsPassedOver() {
        var plan = learner()
                .weekly(60)
                .needs(2, 3)
                .planFrom(
                        module(1).teaches(1, 2).minutes(180),
                        module(2)
                                .teaches(2, 3)
                                .requires(1, 2)
                                .format(Format.IN_PERSON)
                                .session(1, NEXT_MONDAY.plusDays(19))
                                .session(2, NEXT_MONDAY.plusDays(40)));

        assertThat(plan.entries().getLast().session()).isEqualTo(Ids.session(2));
        assertWithinLearningTime(plan);
    }

    @Test
    void whatMustLieThereSaysWhichEntryFillsTheWeeks() {
        var plan = learner()
                .weekly(60)
                .assigned(RequirementOrigin.HR_ASSIGNMENT, 1, NEXT_MONDAY.plusDays(4))
                .needs(2, 3)
                .planFrom(module(1).minutes(240), module(2).teaches(2, 3).minutes(60));

        assertThat(plan.weeks().getFirst().overload()).isEqualTo(180);
        assertThat(plan.conflicts())
                .containsExactly(
                        new Conflict(Conflict.Kind.BEYOND_LEARNING_TIME, Ids.module(1), NEXT_MONDAY.plusDays(4)));
        assertThat(entry(plan, Ids.module(2)).plannedStart()).isAfter(NEXT_MONDAY.plusDays(4));
    }

    @Test
    void aLaterDateIsNotTakenIfSomethingBecameLateByThat() {
        var plan = learner()
                .weekly(60)
                .assigned(RequirementOrigin.HR_ASSIGNMENT, 2, NEXT_MONDAY.plusDays(25))
                .planFrom(
                        module(1).teaches(1, 2).minutes(180),
                        module(2)
                                .requires(1, 2)
                                .format(Format.IN_PERSON)
                                .session(1, NEXT_MONDAY.plusDays(15))
                                .session(2, NEXT_MONDAY.plusDays(40)));

        assertThat(plan.entries().getLast().session()).isEqualTo(Ids.session(1));
        assertThat(plan.conflicts())
                .extracting(Conflict::kind, Conflict::module)
                .containsExactly(tuple(Conflict.Kind.BEYOND_LEARNING_TIME, Ids.module(1)));
    }

    @Test
    void twoEventsAreTakenApartWithinTwelveWeeksButNotBeyondTheStage() {
        var first = TODAY.plusDays(20);
        var plan = learner()
                .needs(1, 2)
                .needs(2, 2)
                .planFrom(
                        module(1).teaches(1, 2).format(Format.IN_PERSON).session(1, first),
                        module(2)
                                .teaches(2, 2)
                                .format(Format.IN_PERSON)
                                .session(2, first.plusDays(1))
                                .session(3, first.plusWeeks(10)));

        assertThat(plan.entries()).extracting(Entry::session).containsExactly(Ids.session(1), Ids.session(3));
    }

    private static Entry entry(Curriculum plan, ModuleId module) {
        return plan.entries().stream()
                .filter(entry -> entry.module().equals(module))
                .findFirst()
                .orElseThrow();
    }

    private static void assertWithinLearningTime(Curriculum plan) {
        assertThat(plan.weeks()).isNotEmpty().allMatch(week -> week.overload() == 0);
        assertThat(plan.conflicts()).isEmpty();
    }
}
