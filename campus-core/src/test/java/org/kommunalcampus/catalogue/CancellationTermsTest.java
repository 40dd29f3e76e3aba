package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.FieldError;

class CancellationTermsTest {

    private static final Instant START = Instant.parse("2027-03-15T08:00:00Z");
    private static final CancellationTerms TERMS = new CancellationTerms(14, 50, 80);

    @Test
    void itIsFreeUntilTheEndOfTheLastDayByGermanClocks() {
        assertThat(TERMS.freeUntil(START)).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(TERMS.shareOn(Instant.parse("2027-03-01T22:59:59Z"), START)).isZero();
        assertThat(TERMS.shareOn(Instant.parse("2027-03-01T23:00:00Z"), START)).isEqualTo(50);
    }

    @Test
    void withoutASessionOrTermsItIsAlwaysFree() {
        Instant late = START.minusSeconds(60);

        assertThat(TERMS.shareOn(late, null)).isZero();
        assertThat(CancellationTerms.NONE.shareOn(late, START)).isZero();
        assertThat(CancellationTerms.NONE.shareOfAbsent()).isEqualTo(100);
        assertThat(TERMS.shareOfAbsent()).isEqualTo(80);
    }

    @Test
    void sharesAreRoundedToTheCent() {
        assertThat(CancellationTerms.share(12_000, 50)).isEqualTo(6_000);
        assertThat(CancellationTerms.share(3_333, 45)).as("1499.85").isEqualTo(1_500);
        assertThat(CancellationTerms.share(1, 50)).as("half a cent").isEqualTo(1);
        assertThat(CancellationTerms.share(1, 49)).isZero();
        assertThat(CancellationTerms.share(999, 100)).isEqualTo(999);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThat(problems(new CancellationTerms(366, 101, -1)))
                .containsExactly(
                        "/cancellationTerms/freeUntilDays out-of-range",
                        "/cancellationTerms/latePercent out-of-range",
                        "/cancellationTerms/noShowPercent out-of-range");
        assertThat(problems(new CancellationTerms(14, null, null)))
                .containsExactly("/cancellationTerms/latePercent required");
        assertThat(problems(new CancellationTerms(null, 50, null)))
                .containsExactly("/cancellationTerms/freeUntilDays required");
        assertThat(problems(TERMS)).isEmpty();
        assertThat(problems(CancellationTerms.NONE)).isEmpty();
    }

    private static Iterable<String> problems(CancellationTerms terms) {
        return terms.problems().stream()
                .map((FieldError one) -> one.pointer() + " " + one.code())
                .toList();
    }
}
