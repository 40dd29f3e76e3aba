package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;

class PreferredFormatTest {
    private final CostRule rule = new PreferredFormat();

    @Test
    void otherFormatsCountAsDearer() {
        var person = learner().prefers(Format.ONLINE);
        assertThat(rule.percent(person.among(module(1)), 0)).isZero();
        assertThat(rule.percent(person.among(module(1).format(Format.IN_PERSON).session(1, TODAY)), 0))
                .isEqualTo(15);
    }

    @Test
    void whoPrefersNothingPaysNothing() {
        assertThat(rule.percent(learner().among(module(1).format(Format.BLENDED)), 0))
                .isZero();
    }
}
