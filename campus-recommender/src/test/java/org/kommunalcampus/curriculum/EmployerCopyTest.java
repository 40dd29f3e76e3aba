package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.Reason;

class EmployerCopyTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    private final ModuleId forJob = ModuleId.next();
    private final ModuleId forBoth = ModuleId.next();
    private final ModuleId forGoalAlone = ModuleId.next();
    private final ModuleId before = ModuleId.next();

    @Test
    void whatRestsOnPrivateWishesAloneIsLeftOut() {
        Curriculum copy = EmployerCopy.of(plan(
                entry(forJob, asks(RequirementOrigin.JOB_PROFILE)),
                entry(before, reason(RuleName.AFTER_PREREQUISITES, null)),
                entry(forGoalAlone, asks(RequirementOrigin.PRIVATE_GOAL), reason(RuleName.PINNED, null)),
                entry(forBoth, asks(RequirementOrigin.PRIVATE_GOAL), asks(RequirementOrigin.GOAL))));

        assertThat(copy.entries()).extracting(Entry::module).containsExactly(forJob, forBoth);
        assertThat(copy.entries().getLast().reasons()).extracting(Reason::kind).containsExactly(RequirementOrigin.GOAL);
    }

    private static Curriculum plan(Entry... entries) {
        Curriculum none = PlanFormat.NONE;
        return new Curriculum(
                List.of(entries),
                none.uncovered(),
                none.impossible(),
                none.conflicts(),
                none.weeks(),
                none.totals(),
                none.dependencies(),
                none.next(),
                none.stages(),
                none.questions());
    }

    private static Entry entry(ModuleId module, Reason... reasons) {
        return new Entry(1, module, false, null, DAY, DAY, null, EntryState.PLANNED, List.of(reasons), null);
    }

    private static Reason asks(RequirementOrigin kind) {
        return reason(RuleName.GAP_WEIGHT, kind);
    }

    private static Reason reason(RuleName rule, @Nullable RequirementOrigin kind) {
        return new Reason(rule, CompetenceId.next(), 0, 3, kind, null, null, null, null, false);
    }
}
