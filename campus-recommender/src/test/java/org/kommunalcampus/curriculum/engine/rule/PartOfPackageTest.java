package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.Ids;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.ImpossibleObligation;

class PartOfPackageTest {
    private final ObligationRule rule = new PartOfPackage();

    @Test
    void obligesToEveryModuleOfThePackageWithoutBindingAnybody() {
        assertThat(rule.obligations(learner().wants("a", 2L, 1L).among(module(1), module(2))))
                .hasSize(2)
                .allSatisfy(obligation -> {
                    assertThat(obligation.source()).isEqualTo("a");
                    assertThat(obligation.label()).isEqualTo("Paket a");
                    assertThat(obligation.binding()).isFalse();
                });
    }

    @Test
    void leavesOutWhatIsCompletedOrRefused() {
        var learner = learner().wants("a", 1L, 2L, 3L).completed(1, null).refused(2);
        assertThat(rule.obligations(learner.among(module(1), module(2), module(3))))
                .extracting(Obligation::module)
                .containsExactly(Ids.module(3));
    }

    @Test
    void waitsWhileAModuleIsNotOffered() {
        assertThat(rule.obligations(learner().wants("a", 1L, 2L).among(module(1))))
                .isEmpty();
    }

    @Test
    void waitsWhileAModuleIsNotCertified() {
        assertThat(rule.obligations(
                        learner().wants("a", 1L, 2L).among(module(1), module(2).certifiedUntil(TODAY.minusDays(1)))))
                .isEmpty();
    }

    @Test
    void aCompletedModuleNeedNotBeOfferedAnyMore() {
        assertThat(rule.obligations(
                        learner().wants("a", 1L, 2L).completed(1, null).among(module(2))))
                .hasSize(1);
    }

    @Test
    void thePlanTakesTheModulesInTheOrderOfThePackage() {
        var plan = learner().wants("a", 3L, 1L, 2L).planFrom(module(1), module(2), module(3));
        assertThat(plan.entries())
                .extracting(Entry::module)
                .containsExactly(Ids.module(3), Ids.module(1), Ids.module(2));
        assertThat(plan.entries().getFirst().plannedEnd())
                .isBefore(plan.entries().get(1).plannedStart());
        assertThat(plan.entries())
                .flatExtracting(Entry::reasons)
                .allSatisfy(reason -> assertThat(reason.rule()).isEqualTo(RuleName.PART_OF_PACKAGE));
    }

    @Test
    void whatTheModulesPresupposeComesAlong() {
        var plan = learner().wants("a", 1L, 2L).planFrom(module(1), module(2).afterOneOf(9), module(9));
        assertThat(plan.entries()).extracting(Entry::module).contains(Ids.module(9));
    }

    @Test
    void twoPackagesThatContradictEachOtherLoseTheirOrderAndNoModule() {
        Curriculum plan = learner().wants("a", 1L, 2L).wants("b", 2L, 1L).planFrom(module(1), module(2));
        assertThat(plan.entries()).hasSize(2);
        assertThat(plan.impossible()).isEmpty();
    }

    @Test
    void aDateBeforeTheEarlierModuleEndsCountsMoreThanTheOrder() {
        Curriculum plan = learner()
                .wants("a", 1L, 2L)
                .planFrom(module(1).minutes(6000), module(2).session(1, TODAY.plusDays(20)));
        assertThat(plan.entries()).extracting(Entry::module).containsExactlyInAnyOrder(Ids.module(1), Ids.module(2));
    }

    @Test
    void aModuleWithoutASeatIsNamedAndTheOthersStay() {
        Curriculum plan = learner()
                .wants("a", 1L, 2L, 3L)
                .planFrom(module(1), module(2).session(1, TODAY.minusDays(20)), module(3));
        assertThat(plan.entries()).extracting(Entry::module).containsExactly(Ids.module(1), Ids.module(3));
        assertThat(plan.impossible())
                .extracting(ImpossibleObligation::obstacle)
                .containsExactly(RuleName.SESSION_WITH_SEAT);
    }

    @Test
    void thePlanDependsOnModulesThatThePackageWaitsFor() {
        var plan = learner().wants("a", 1L, 2L).planFrom(module(1));
        assertThat(plan.entries()).isEmpty();
        assertThat(plan.dependencies().modules()).contains(Ids.module(1), Ids.module(2));
    }
}
