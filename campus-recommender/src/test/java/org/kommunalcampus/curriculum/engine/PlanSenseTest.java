package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.TargetGroup;

/** What counts as a fault of a plan. */
class PlanSenseTest {
    private static final TargetGroup DEPOTS =
            new TargetGroup(Set.of("depot"), false, TargetGroup.Experience.ANY, false);

    @Test
    void whatIsMadeForOthersIsNoFaultWhereNothingElseClosesTheGap() {
        assertThat(sense(module(1).teaches(1, 3).madeFor(DEPOTS)).outsideTarget())
                .isZero();
    }

    @Test
    void whatIsMadeForOthersIsAFaultWhereSomethingElseWouldDo() {
        var dear = module(2).teaches(1, 3).minutes(1_200);

        assertThat(sense(module(1).teaches(1, 3).madeFor(DEPOTS), dear).outsideTarget())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeBegunOrIsLongerThanTheStageIsNoOtherWay() {
        var tooLong = module(2).teaches(1, 3).minutes(41 * 60);
        var presupposing = module(3).teaches(1, 3).minutes(1_200).requires(7, 2);

        assertThat(sense(module(1).teaches(1, 3).madeFor(DEPOTS), tooLong, presupposing)
                        .outsideTarget())
                .isZero();
    }

    private static PlanSense sense(ModuleSample... modules) {
        var learner = learner().level(1, 0).needs(1, 3);
        var plan = learner.under(Policy.standard()).planFrom(modules);
        assertThat(plan.entries()).hasSize(1);
        return PlanSense.of(plan, learner.among(modules));
    }
}
