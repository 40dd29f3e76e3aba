package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.TODAY;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import org.junit.jupiter.api.Test;

class CertifiedAndValidTest {
    private final EligibilityRule rule = new CertifiedAndValid();

    @Test
    void admitsWhatIsValidWhenItCanBegin() {
        var situation = learner().among(module(1).valid(TODAY.minusDays(9), TODAY.plusDays(9)));
        assertThat(rule.admits(situation, 0)).isTrue();
    }

    @Test
    void rejectsWhatExpiresBeforeItCanBegin() {
        assertThat(rule.admits(learner().among(module(1).valid(null, TODAY.plusDays(2))), 0))
                .isFalse();
        assertThat(rule.admits(learner().among(module(1).certifiedUntil(TODAY.plusDays(2))), 0))
                .isFalse();
    }

    @Test
    void rejectsWhatBecomesValidOnlyAfterItsCertificateExpires() {
        var situation =
                learner().among(module(1).valid(TODAY.plusDays(60), null).certifiedUntil(TODAY.plusDays(30)));
        assertThat(rule.admits(situation, 0)).isFalse();
    }
}
