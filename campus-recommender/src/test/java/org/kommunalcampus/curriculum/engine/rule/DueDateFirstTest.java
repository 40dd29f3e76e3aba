package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DueDateFirstTest {
    private final PrecedenceRule rule = new DueDateFirst();

    @Test
    void putsTheOneBeforeTheOther() {
        var first = new Case(false, false, 0, 1, 0, 0);
        var second = new Case(false, false, 0, Integer.MAX_VALUE, 0, 9);
        assertThat(rule.compare(first, second)).isNegative();
        assertThat(rule.compare(second, first)).isPositive();
        assertThat(rule.compare(first, first)).isZero();
    }

    private record Case(boolean begun, boolean mandatory, int importance, int due, int core, long usefulness)
            implements Candidate {}
}
