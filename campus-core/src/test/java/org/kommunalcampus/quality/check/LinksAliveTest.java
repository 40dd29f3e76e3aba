package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.quality.links.LinkState;

class LinksAliveTest {

    private final LinksAlive rule = new LinksAlive();

    @Test
    void aDeadLinkIsNamedAtItsField() {
        String url = "https://campus.example/kurs";
        Sketch sketch = new Sketch().with("/url", url);
        assertThat(sketch.found(rule)).isEmpty();
        assertThat(sketch.linking(url, LinkState.ALIVE).found(rule)).isEmpty();
        assertThat(sketch.linking(url, LinkState.DEAD).found(rule)).containsExactly("WARNING /url dead");
        assertThat(sketch.linking(url, LinkState.FORBIDDEN).found(rule)).containsExactly("ERROR /url forbidden");
    }

    @Test
    void addressesAreFoundInTexts() {
        String url = "http://campus.example/a";
        assertThat(new Sketch()
                        .with("/description", "Siehe (" + url + ").")
                        .linking(url, LinkState.DEAD)
                        .found(rule))
                .containsExactly("WARNING /description dead");
    }
}
