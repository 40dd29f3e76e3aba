package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryPhase;
import org.kommunalcampus.curriculum.engine.plan.WeekLoad;

/** Preparation, event and follow-up in the calendar, and what lies between events. */
class PhasesTest {
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void aBlendedModuleIsPreparedBeforeItsEventAndFollowedUpAfterIt() {
        var event = NEXT_MONDAY.plusDays(24);
        var plan = learner()
                .needs(1, 3)
                .planFrom(module(1)
                        .teaches(1, 3)
                        .format(Format.BLENDED)
                        .minutes(600)
                        .phases(120, 2, 60, 6)
                        .session(1, event));
        var entry = plan.entries().getFirst();
        assertThat(entry.plannedStart()).isEqualTo(event.minusDays(14));
        assertThat(entry.plannedEnd()).isEqualTo(event.plusWeeks(6));
        assertThat(entry.phases())
                .containsExactly(
                        new EntryPhase(Phase.PREPARATION, event.minusDays(14), event.minusDays(1), 120),
                        new EntryPhase(Phase.EVENT, event, event, 420),
                        new EntryPhase(Phase.FOLLOW_UP, event.plusDays(1), event.plusWeeks(6), 60));
        assertThat(plan.weeks().stream().mapToInt(WeekLoad::minutes).sum()).isEqualTo(600);
        assertThat(plan.weeks().stream().filter(week -> week.monday().isAfter(event)))
                .hasSize(6)
                .allMatch(week -> week.minutes() <= 10);
    }

    @Test
    void preparationIsShortenedWhereAPrerequisiteNeedsTheTimeAndLeftOutOfBlockedDays() {
        var event = NEXT_MONDAY.plusDays(17);
        var plan = learner()
                .needs(1, 3)
                .blocked(NEXT_MONDAY.plusDays(7), NEXT_MONDAY.plusDays(10))
                .planFrom(
                        module(1)
                                .teaches(1, 3)
                                .requires(2, 1)
                                .format(Format.BLENDED)
                                .phases(60, 4, 0, 0)
                                .session(1, event),
                        module(2).teaches(2, 1));
        assertThat(plan.entries()).extracting(Entry::module).containsExactly(Ids.module(2), Ids.module(1));
        assertThat(plan.entries().getLast().plannedStart()).isEqualTo(NEXT_MONDAY.plusDays(11));
    }

    @Test
    void aDateThatLeavesNoTimeToPrepareIsPassedOver() {
        var later = NEXT_MONDAY.plusDays(20);
        var plan = learner()
                .needs(1, 3)
                .planFrom(module(1)
                        .teaches(1, 3)
                        .format(Format.BLENDED)
                        .phases(30, 1, 0, 0)
                        .session(1, NEXT_MONDAY)
                        .session(2, later));
        assertThat(plan.entries().getFirst().session()).isEqualTo(Ids.session(2));
    }

    @Test
    void whatRestsOnABlendedModuleWaitsForItsFollowUp() {
        var event = NEXT_MONDAY.plusDays(2);
        var plan = learner()
                .needs(1, 3)
                .planFrom(
                        module(1)
                                .teaches(2, 2)
                                .format(Format.BLENDED)
                                .phases(0, 0, 60, 4)
                                .session(1, event),
                        module(2).teaches(1, 3).requires(2, 2));
        assertThat(plan.entries().getLast().plannedStart()).isAfter(event.plusWeeks(4));
    }

    @Test
    void anOnlineModuleIsNotDrawnOutOverWeeksThatEventsFillAlmostEntirely() {
        var learner = learner().weekly(60).needs(9, 3);
        var modules = new ArrayList<ModuleSample>();
        for (int week = 0; week < 4; week++) {
            learner.booked(week, (long) week);
            modules.add(module(week)
                    .teaches(week, 1)
                    .minutes(55)
                    .format(Format.IN_PERSON)
                    .session(week, NEXT_MONDAY.plusDays(7L * week + 2)));
        }
        modules.add(module(9).teaches(9, 3).minutes(60));
        var entry = learner.planFrom(modules.toArray(ModuleSample[]::new)).entries().stream()
                .filter(planned -> planned.module().equals(Ids.module(9)))
                .findFirst()
                .orElseThrow();
        assertThat(entry.plannedStart()).isAfterOrEqualTo(NEXT_MONDAY.plusWeeks(3));
        assertThat(entry.plannedEnd()).isBefore(NEXT_MONDAY.plusWeeks(5));
    }
}
