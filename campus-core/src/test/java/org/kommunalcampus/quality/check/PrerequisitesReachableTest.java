package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;

class PrerequisitesReachableTest {

    private final PrerequisitesOffered rule = new PrerequisitesOffered();

    @Test
    void aPrerequisiteIsAnOwnModuleOnOffer() {
        Sketch sketch = new Sketch()
                .with("/prerequisites/0", "zb-1")
                .with("/prerequisites/1", "ZB-2")
                .with("/prerequisites/2", "ZB-9");
        sketch.sibling("ZB-1", true);
        sketch.sibling("ZB-2", false);
        assertThat(sketch.found(rule))
                .containsExactly("WARNING /prerequisites/1 not-offered", "ERROR /prerequisites/2 unknown-module");
    }

    @Test
    void oneAlternativeOnOfferIsEnough() {
        Sketch sketch = new Sketch().with("/prerequisites/0", "ZB-1|ZB-2");
        sketch.sibling("ZB-1", false);
        sketch.sibling("ZB-2", true);
        assertThat(sketch.found(rule)).isEmpty();
    }

    @Test
    void aLevelThatNobodyTeachesIsHardToBring() {
        Sketch sketch = new Sketch()
                .with("/requires/0/competence", Sketch.COMPETENCE.toString())
                .with("/requires/0/level", "5");
        assertThat(sketch.found(rule)).containsExactly("HINT /requires/0/level nobody-teaches");
        sketch.offering("Aufbau", Format.ONLINE, 60, 0, Sketch.COMPETENCE, 5);
        assertThat(sketch.found(rule)).isEmpty();
    }
}
