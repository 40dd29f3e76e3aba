package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImplicationConflictsTest {

    @Test
    void aCompetenceDoesNotIncludeItself() {
        assertThat(conflict("A@4 > A@3")).contains("same-competence");
    }

    @Test
    void whatAnotherRelationSaysAlreadyIsADuplicate() {
        assertThat(conflict("A@5 > B@3", "A@4 > B@4")).contains("duplicate");
        assertThat(conflict("A@4 > B@4", "A@4 > B@4")).contains("duplicate");
        assertThat(conflict("A@5 > B@5", "A@4 > B@4")).isEmpty();
        assertThat(conflict("A@3 > B@3", "A@4 > B@4")).isEmpty();
    }

    @Test
    void nobodyBecomesBetterAtSomethingByRelationsAlone() {
        assertThat(conflict("A@3 > B@4", "B@4 > A@5")).contains("raises-itself");
        assertThat(conflict("A@3 > B@4", "B@4 > C@2", "C@1 > A@4")).contains("raises-itself");
        assertThat(conflict("B@4 > A@5", "A@3 > B@4")).contains("raises-itself");
        assertThat(conflict("C@1 > A@4", "A@3 > B@4", "B@4 > C@2")).contains("raises-itself");
        assertThat(conflict("D@1 > E@1", "A@3 > B@4", "B@4 > A@5"))
                .as("a circle that stood before")
                .isEmpty();
        assertThat(conflict("A@3 > B@4", "B@4 > A@3")).isEmpty();
        assertThat(conflict("A@3 > B@3", "B@4 > A@5")).isEmpty();
    }

    private static Optional<String> conflict(String wanted, String... standing) {
        return ImplicationConflicts.of(
                read(wanted),
                Stream.of(standing).map(ImplicationConflictsTest::read).toList());
    }

    private static ImpliedLevel read(String line) {
        return ImpliedLevel.read(line).orElseThrow();
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        assertThat(List.of("A@4 > B@3", "KOMMUNAL:DS4@5 > DIGCOMP30:4.1@5"))
                .allSatisfy(line -> assertThat(read(line).line()).isEqualTo(line));
    }
}
