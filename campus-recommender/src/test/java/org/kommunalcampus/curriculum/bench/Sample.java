package org.kommunalcampus.curriculum.bench;

import java.util.Arrays;
import java.util.Collection;

/** Numbers of which one wants to know the usual statistics. */
final class Sample {
    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
        Arrays.sort(sorted);
    }

    static Sample of(Collection<? extends Number> values) {
        return new Sample(values.stream().mapToDouble(Number::doubleValue).toArray());
    }

    int size() {
        return sorted.length;
    }

    double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    double sum() {
        return Arrays.stream(sorted).sum();
    }

    double max() {
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    }

    /** The least value that so many percent do not exceed. */
    double percentile(double percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100);
        return sorted.length == 0 ? 0 : sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)];
    }

    double median() {
        return percentile(50);
    }
}
