package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefreshedModulesKnownTest {

    private final RefreshedModulesKnown rule = new RefreshedModulesKnown();

    @Test
    void aModuleRefreshesOthersOfItsProvider() {
        Sketch sketch = new Sketch().with("/refreshes", "zb-1,ZB-9");
        sketch.sibling("ZB-1", true);

        assertThat(sketch.found(rule)).containsExactly("ERROR /refreshes unknown-module");
    }

    @Test
    void whoRefreshesNothingNamesNothing() {
        assertThat(new Sketch().found(rule)).isEmpty();
    }
}
