package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;

class PriceInCorridorTest {

    private final PriceInCorridor rule = new PriceInCorridor();

    private static Sketch among(long... cents) {
        Sketch sketch = new Sketch();
        for (long price : cents) {
            sketch.offering("Modul " + price, Format.BLENDED, 480, price, Sketch.COMPETENCE, 3);
        }
        return sketch;
    }

    @Test
    void aPriceLikeThatOfOthersPasses() {
        assertThat(among(14000, 15000, 16000, 17000, 18000).found(rule)).isEmpty();
    }

    @Test
    void aPriceFarFromOthersIsNamed() {
        assertThat(among(14000, 15000, 16000, 17000, 18000)
                        .with("/price/amount", "900")
                        .found(rule))
                .containsExactly("WARNING /price/amount high");
        assertThat(among(14000, 15000, 16000, 17000, 18000)
                        .with("/price/amount", "9")
                        .found(rule))
                .containsExactly("WARNING /price/amount low");
    }

    @Test
    void nothingIsSaidWithoutEnoughToCompareWithOrForFreeModules() {
        assertThat(among(14000, 15000).with("/price/amount", "900").found(rule)).isEmpty();
        assertThat(among(14000, 15000, 16000, 17000, 18000)
                        .with("/price/amount", "0")
                        .found(rule))
                .isEmpty();
    }
}
