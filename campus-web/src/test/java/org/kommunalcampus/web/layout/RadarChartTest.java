package org.kommunalcampus.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.web.layout.RadarChart.Point;

class RadarChartTest {

    private static RadarChart chart(int axes, int actual, int target) {
        return new RadarChart(
                "r",
                IntStream.range(0, axes)
                        .mapToObj(axis -> new TargetActual("K" + axis, actual, target, List.of()))
                        .toList());
    }

    @Test
    void theFirstAxisPointsUpAndTheOthersFollowClockwise() {
        assertThat(chart(4, 8, 8).spokes())
                .containsExactly(new Point(180, 42), new Point(318, 180), new Point(180, 318), new Point(42, 180));
    }

    @Test
    void aLevelLiesAtItsShareOfTheRadius() {
        assertThat(chart(4, 4, 2).actual()).isEqualTo("180.0,111.0 249.0,180.0 180.0,249.0 111.0,180.0");
        assertThat(chart(4, 4, 2).target()).isEqualTo("180.0,145.5 214.5,180.0 180.0,214.5 145.5,180.0");
    }

    @Test
    void levelZeroLiesInTheCentre() {
        assertThat(chart(3, 0, 8).marks()).containsOnly(new Point(180, 180));
    }

    @Test
    void theOuterRingIsTheHighestLevel() {
        RadarChart chart = chart(5, 8, 8);
        assertThat(chart.rings()).hasSize(4).last().isEqualTo(chart.actual());
    }

    @Test
    void everyAxisHasItsNameOutsideOfTheRings() {
        assertThat(chart(12, 1, 1).labels())
                .hasSize(12)
                .allSatisfy(label ->
                        assertThat(Math.hypot(label.x() - 180, label.y() - 180)).isBetween(140.0, 185.0));
        assertThat(chart(4, 1, 1).labels())
                .extracting(RadarChart.Label::anchor)
                .containsExactly("middle", "start", "middle", "end");
    }

    @Test
    void aLongNameTakesTwoLinesOfWholeWordsAndSaysThatItGoesOn() {
        var named = new TargetActual("Informationen suchen, bewerten und verwalten", 1, 2, List.of());
        assertThat(new RadarChart("r", List.of(named, named, named))
                        .labels()
                        .getFirst()
                        .lines())
                .containsExactly("Informationen", "suchen, …");
    }

    @Test
    void coordinatesHaveAPointAsDecimalSignInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(chart(7, 3, 5).actual()).matches("(\\d+\\.\\d,\\d+\\.\\d ?){7}");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void gapsAreCompetencesBelowTheirTarget() {
        assertThat(chart(6, 2, 3).gaps()).isEqualTo(6);
        assertThat(chart(6, 3, 3).gaps()).isZero();
    }

    @Test
    void fewerThanThreeOrMoreThanTwentyFourAxesAreRefused() {
        assertThat(RadarChart.fits(2)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> chart(2, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> chart(25, 1, 1));
    }
}
