package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AfterPrerequisitesTest {
    @Test
    void theNextDayIsTheFirst() {
        assertThat(new AfterPrerequisites().dayAfter(20_000)).isEqualTo(20_001);
    }
}
