package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidityAheadTest {

    private final ValidityAhead rule = new ValidityAhead();

    @Test
    void anOfferOutlastsItsReview() {
        assertThat(new Sketch().found(rule)).isEmpty();
        assertThat(new Sketch().with("/validUntil", "2027-02-28").found(rule))
                .containsExactly("ERROR /validUntil over");
        assertThat(new Sketch().with("/validUntil", "2027-04-01").found(rule))
                .containsExactly("WARNING /validUntil soon");
        assertThat(new Sketch().with("/validUntil", "2028-01-01").found(rule)).isEmpty();
    }

    @Test
    void anOfferEndsAfterItBegins() {
        assertThat(new Sketch()
                        .with("/validFrom", "2029-01-01")
                        .with("/validUntil", "2028-01-01")
                        .found(rule))
                .containsExactly("ERROR /validUntil over");
    }
}
