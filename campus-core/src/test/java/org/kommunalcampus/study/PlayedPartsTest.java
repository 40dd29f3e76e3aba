package org.kommunalcampus.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.study.PlayedParts.Part;

class PlayedPartsTest {

    private static final int SECONDS = 120;

    @Test
    void whatIsReportedTwiceCountsOnce() {
        PlayedParts once = PlayedParts.NONE.plus(List.of(SeenReport.part(0, 30)), SECONDS);

        assertThat(once.plus(List.of(SeenReport.part(0, 30), SeenReport.part(10, 20)), SECONDS))
                .isEqualTo(once);
        assertThat(once.percentOf(SECONDS)).isEqualTo(25);
    }

    @Test
    void skippedPartsDoNotCount() {
        PlayedParts ends = PlayedParts.NONE.plus(List.of(SeenReport.part(0, 6), SeenReport.part(114, 120)), SECONDS);

        assertThat(ends.percentOf(SECONDS)).isEqualTo(10);
    }

    @Test
    void nothingBeyondTheEndCounts() {
        PlayedParts all = PlayedParts.NONE.plus(
                List.of(SeenReport.part(-5, 1e12), SeenReport.part(Double.NaN, Double.POSITIVE_INFINITY)), SECONDS);

        assertThat(all.parts()).containsExactly(new Part(0, 1200));
        assertThat(all.percentOf(SECONDS)).isEqualTo(100);
        assertThat(all.percentOf(0)).isZero();
    }

    @Test
    void whatIsKeptAsTextIsReadAgain() {
        PlayedParts parts = PlayedParts.NONE.plus(List.of(SeenReport.part(1.25, 2), SeenReport.part(60, 61)), SECONDS);

        assertThat(parts.text()).isEqualTo("12-20,600-610");
        assertThat(PlayedParts.of(parts.text())).isEqualTo(parts);
        assertThat(PlayedParts.of("nonsense")).isEqualTo(PlayedParts.NONE);
    }

    /** Reports of two tabs, in any order, some twice, some lost and sent again: the same set of moments as if each had been counted by itself. */
    @Test
    void orderRepetitionAndOverlapChangeNothing() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            List<Part> sent = new ArrayList<>();
            BitSet moments = new BitSet();
            for (int i = random.nextInt(30); i >= 0; i--) {
                int from = random.nextInt(1300) - 50;
                int to = from + random.nextInt(300);
                sent.add(new Part(from, to));
                moments.set(Math.clamp(from, 0, 1200), Math.clamp(Math.max(from, to), 0, 1200));
            }
            List<Part> retried = new ArrayList<>(sent);
            sent.stream().filter(part -> random.nextBoolean()).forEach(retried::add);
            Collections.shuffle(retried, random);

            PlayedParts counted = PlayedParts.NONE;
            int before = 0;
            while (!retried.isEmpty()) {
                int batch = 1 + random.nextInt(retried.size());
                counted = counted.plus(retried.subList(0, batch), SECONDS);
                retried = retried.subList(batch, retried.size());
                assertThat(counted.tenths()).as("grows, seed %d", seed).isGreaterThanOrEqualTo(before);
                before = counted.tenths();
            }

            assertThat(counted.tenths()).as("seed %d", seed).isEqualTo(moments.cardinality());
            assertThat(counted.percentOf(SECONDS)).as("seed %d", seed).isBetween(0, 100);
            assertThat(counted).as("seed %d", seed).isEqualTo(PlayedParts.of(counted.text()));
        }
    }
}
