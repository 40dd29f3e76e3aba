package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;

class PrerequisitesAcyclicTest {

    private final PrerequisitesAcyclic rule = new PrerequisitesAcyclic();

    @Test
    void aChainIsNoCircle() {
        Sketch sketch = new Sketch().with("/prerequisites/0", "B");
        ModuleId first = sketch.sibling("A", true);
        sketch.sibling("B", true, first);
        assertThat(sketch.found(rule)).isEmpty();
    }

    @Test
    void whatBuildsOnTheModuleCannotComeBefore() {
        Sketch sketch = new Sketch().with("/prerequisites/0", "B");
        ModuleId first = sketch.sibling("A", true, sketch.self());
        sketch.sibling("B", true, first);
        assertThat(sketch.found(rule)).containsExactly("ERROR /prerequisites/0 circle");
    }
}
