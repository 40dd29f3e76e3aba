package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.Ids;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Entry;

class RenewedInTimeTest {
    @Test
    void aLevelThatLapsesSoonIsPlannedAnewDueTheDayBefore() {
        var lapse = TODAY.plusWeeks(7);
        var entry = learner()
                .level(1, 3)
                .lapses(1, 0, lapse)
                .needs(1, 3)
                .planFrom(module(1).teaches(1, 3))
                .entries()
                .getFirst();
        assertThat(entry.due()).isEqualTo(lapse.minusDays(1));
        assertThat(entry.plannedEnd()).isBefore(lapse);
        assertThat(entry.reasons())
                .filteredOn(reason -> reason.rule() == RuleName.RENEWED_IN_TIME)
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.date()).isEqualTo(lapse);
                    assertThat(reason.toLevel()).isEqualTo(3);
                });
    }

    @Test
    void whatLastsLongerIsLeftAlone() {
        assertThat(learner()
                        .level(1, 3)
                        .lapses(1, 0, TODAY.plusWeeks(20))
                        .needs(1, 3)
                        .planFrom(module(1).teaches(1, 3))
                        .entries())
                .isEmpty();
    }

    @Test
    void aPrescribedModuleWhoseCompletionLapsesComesBackBeforeThat() {
        LocalDate last = TODAY.plusWeeks(5);
        var plan = learner()
                .completed(1, last)
                .assigned(RequirementOrigin.LEGAL_DUTY, 1, null)
                .planFrom(module(1).teaches(1, 3));
        assertThat(plan.entries()).extracting(Entry::module, Entry::due).containsExactly(tuple(Ids.module(1), last));
        assertThat(plan.entries().getFirst().plannedEnd()).isBeforeOrEqualTo(last);
    }
}
