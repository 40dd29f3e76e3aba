package org.kommunalcampus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.MinimumGroup;

class SmallGroupsTest {

    @Test
    void groupsThatAreLargeEnoughStayAsTheyAre() {
        assertThat(SmallGroups.apart(groups(7, 12, 0)))
                .extracting(ReportRow::key)
                .containsExactly(0, 1);
    }

    @Test
    void aSingleSmallGroupTakesTheSmallestOfTheOthersWithIt() {
        List<ReportRow<Integer, FeeFigures>> rows = SmallGroups.apart(groups(20, 3, 9));

        assertThat(rows).extracting(ReportRow::key).containsExactly(0, null);
        assertThat(rows.getLast().figures()).isEqualTo(new FeeFigures(12, 12, 1200));
    }

    @Test
    void whereAllAreTooFewNothingIsTold() {
        assertThat(SmallGroups.apart(groups(3, 3))).isEmpty();
        assertThat(SmallGroups.overlapping(groups(4, 4, 4))).isEmpty();
    }

    @Test
    void groupsThatMayBeTheSamePeopleAreNotAddedUpToEnough() {
        assertThat(SmallGroups.overlapping(groups(5, 5, 8, 30)))
                .extracting(ReportRow::key)
                .containsExactly(3, null);
    }

    @Test
    void whatOneReportPutsTogetherAnotherOneDoesNotTellApart() {
        assertThat(StaffReports.areAllTold(SmallGroups.apart(groups(7, 12)))).isTrue();
        assertThat(StaffReports.areAllTold(SmallGroups.apart(groups(7, 12, 2)))).isFalse();
        assertThat(StaffReports.areAllTold(SmallGroups.apart(groups(3)))).isFalse();
    }

    @Test
    void noRowTellsOfFewPeopleNoneIsMissingAndTheSumIsThatOfAll() {
        var random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            int[] sizes = IntStream.generate(() -> random.nextInt(random.nextBoolean() ? 8 : 40))
                    .limit(1 + random.nextInt(8))
                    .toArray();
            List<ReportRow<Integer, FeeFigures>> rows = SmallGroups.apart(groups(sizes));

            assertThat(rows).allMatch(row -> row.figures().people() >= MinimumGroup.SIZE);
            int all = IntStream.of(sizes).sum();
            assertThat(sum(rows).people()).isEqualTo(all < MinimumGroup.SIZE ? 0 : all);
            long together = rows.stream().filter(row -> row.key() == null).count();
            assertThat(together).isLessThanOrEqualTo(1);
            List<Integer> left = new ArrayList<>(IntStream.range(0, sizes.length)
                    .filter(i -> sizes[i] > 0)
                    .boxed()
                    .toList());
            rows.stream().map(ReportRow::key).filter(Objects::nonNull).forEach(left::remove);
            if (together == 0 && !rows.isEmpty()) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static FeeFigures sum(List<ReportRow<Integer, FeeFigures>> rows) {
        return rows.stream().map(ReportRow::figures).reduce(FeeFigures.NONE, FeeFigures::plus);
    }

    private static List<ReportRow<Integer, FeeFigures>> groups(int... people) {
        return IntStream.range(0, people.length)
                .mapToObj(i -> new ReportRow<>(i, new FeeFigures(people[i], people[i], people[i] * 100L)))
                .toList();
    }
}
