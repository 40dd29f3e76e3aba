package org.kommunalcampus.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.catalogue.RecordThresholds;

class ProofTest {

    private static final RecordThresholds DEMANDING = new RecordThresholds(80, 70);

    @Test
    void halfIsEnoughWhereTheModuleAsksForNothingElse() {
        assertThat(proof(RecordThresholds.NONE, 49, 10)).isEqualTo(new Proof(null, RecordKind.PARTICIPATION, 1));
        assertThat(proof(RecordThresholds.NONE, 50, 4.9))
                .isEqualTo(new Proof(RecordKind.PARTICIPATION, RecordKind.ACHIEVEMENT, 1));
        assertThat(proof(RecordThresholds.NONE, 50, 5)).isEqualTo(new Proof(RecordKind.ACHIEVEMENT, null, 0));
    }

    @Test
    void aModuleThatAsksForMoreGetsIt() {
        assertThat(proof(DEMANDING, 79, 10)).isEqualTo(new Proof(null, RecordKind.PARTICIPATION, 1));
        assertThat(proof(DEMANDING, 80, 6.9)).isEqualTo(new Proof(RecordKind.PARTICIPATION, RecordKind.ACHIEVEMENT, 1));
        assertThat(proof(DEMANDING, 80, 7)).isEqualTo(new Proof(RecordKind.ACHIEVEMENT, null, 0));
    }

    @Test
    void pointsProveNothingWithoutTheLevelBelow() {
        assertThat(proof(DEMANDING, 0, 10).reached()).isNull();
    }

    private static Proof proof(RecordThresholds needed, int share, double points) {
        return Proof.of(needed, share, BigDecimal.valueOf(points), 10);
    }
}
