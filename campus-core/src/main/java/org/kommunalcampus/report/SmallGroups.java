package org.kommunalcampus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.kommunalcampus.shared.MinimumGroup;

/**
 * Puts groups of too few people together, and the smallest of the others with them where they are still too few, so that no row tells of few people and none can
 * be worked out as what is missing in the sum. Where even all of them are too few, nothing is told. Groups without people are left out.
 */
final class SmallGroups {

    private SmallGroups() {}

    /** For groups that have nobody in common. */
    static <K, F extends Figures<F>> List<ReportRow<K, F>> apart(List<ReportRow<K, F>> groups) {
        return merged(groups, Integer::sum);
    }

    /**
     * For groups that may have people in common: nobody knows more of them together than that they are as many as the largest. The people of the row in which they
     * are put together are counted in each group.
     */
    static <K, F extends Figures<F>> List<ReportRow<K, F>> overlapping(List<ReportRow<K, F>> groups) {
        return merged(groups, Math::max);
    }

    private static <K, F extends Figures<F>> List<ReportRow<K, F>> merged(
            List<ReportRow<K, F>> groups, IntBinaryOperator together) {
        List<ReportRow<K, F>> rows = new ArrayList<>(
                groups.stream().filter(row -> row.figures().people() > 0).toList());
        List<ReportRow<K, F>> hidden = new ArrayList<>(rows.stream()
                .filter(row -> row.figures().people() < MinimumGroup.SIZE)
                .toList());
        rows.removeAll(hidden);
        if (hidden.isEmpty()) {
            return rows;
        }
        while (people(hidden, together) < MinimumGroup.SIZE && !rows.isEmpty()) {
            ReportRow<K, F> smallest = rows.stream()
                    .min(Comparator.comparingInt(row -> row.figures().people()))
                    .orElseThrow();
            rows.remove(smallest);
            hidden.add(smallest);
        }
        if (people(hidden, together) < MinimumGroup.SIZE) {
            return List.of();
        }
        F sum = hidden.stream().map(ReportRow::figures).reduce(Figures::plus).orElseThrow();
        return Stream.concat(rows.stream(), Stream.of(new ReportRow<K, F>(null, sum)))
                .toList();
    }

    private static <K, F extends Figures<F>> int people(List<ReportRow<K, F>> rows, IntBinaryOperator together) {
        return rows.stream().mapToInt(row -> row.figures().people()).reduce(0, together);
    }
}
