package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;
import org.kommunalcampus.curriculum.engine.plan.Entry;

class CurriculumChangeTest {
    @Test
    void namesWhatIsAddedAndDropped() {
        var before = learner().needs(1, 2).planFrom(module(1).teaches(1, 2));
        var after = learner().needs(1, 2).planFrom(module(2).teaches(1, 2));
        var change = CurriculumChange.between(before, after);
        assertThat(change.added()).extracting(Entry::module).containsExactly(Ids.module(2));
        assertThat(change.dropped()).extracting(Entry::module).containsExactly(Ids.module(1));
        assertThat(change.moved()).isEmpty();
        assertThat(change.isEmpty()).isFalse();
    }

    @Test
    void namesWhatMovedToAnotherDate() {
        var before = learner().needs(1, 2).planFrom(module(1).teaches(1, 2).session(1, TODAY.plusDays(9)));
        var after = learner().needs(1, 2).planFrom(module(1).teaches(1, 2).session(2, TODAY.plusDays(16)));
        assertThat(CurriculumChange.between(before, after).moved())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.before().session()).isEqualTo(Ids.session(1));
                    assertThat(pair.after().session()).isEqualTo(Ids.session(2));
                });
    }

    @Test
    void namesWhatHasOtherReasonsNow() {
        var before = learner().needs(1, 2).planFrom(module(1).teaches(1, 2));
        var after = learner().needs(1, 2).pinned(1).planFrom(module(1).teaches(1, 2));
        var change = CurriculumChange.between(before, after);
        assertThat(change.changed()).hasSize(1);
        assertThat(change.moved()).isEmpty();
    }

    @Test
    void aPlanDoesNotDifferFromItself() {
        Seeds.forEach(50, seed -> {
            var plan = Worlds.small(seed).plan();
            assertThat(CurriculumChange.between(plan, plan).isEmpty()).isTrue();
        });
    }
}
