package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompletenessTest {

    private final Completeness rule = new Completeness();

    @Test
    void aWholeDescriptionLacksNothing() {
        assertThat(new Sketch().found(rule)).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedByItsField() {
        assertThat(new Sketch().without("/objective").without("/authors").found(rule))
                .containsExactlyInAnyOrder("ERROR /objective missing", "WARNING /authors missing");
    }

    @Test
    void aPricedModuleNeedsTermsOfCancellationAndAFreeOneDoesNot() {
        assertThat(new Sketch().without("/cancellation").found(rule)).containsExactly("ERROR /cancellation missing");
        assertThat(new Sketch()
                        .with("/price/amount", "0")
                        .without("/cancellation")
                        .found(rule))
                .isEmpty();
        assertThat(new Sketch().without("/price/amount").found(rule)).contains("WARNING /price/amount no-price");
    }

    @Test
    void anElementSaysWhatItIs() {
        assertThat(new Sketch().without("/elements/1/title").found(rule))
                .containsExactly("ERROR /elements/1/title missing");
    }

    @Test
    void aTitleAloneLacksOutcomesAndElements() {
        Sketch bare = new Sketch();
        for (int i = 0; i < 3; i++) {
            for (String part : new String[] {"phase", "kind", "title", "minutes", "outcomes"}) {
                bare.without("/elements/0/" + part);
            }
        }
        bare.without("/outcomes/0/text").without("/outcomes/0/competence").without("/outcomes/0/level");
        assertThat(bare.found(rule)).contains("ERROR /outcomes no-outcomes", "ERROR /elements no-elements");
    }
}
