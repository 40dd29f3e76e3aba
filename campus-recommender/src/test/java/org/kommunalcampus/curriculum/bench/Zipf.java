package org.kommunalcampus.curriculum.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws ranks as popularity is spread in real life: the n-th rank has the weight {@code 1 / n^exponent}. */
final class Zipf {
    private final double[] upTo;

    Zipf(int ranks, double exponent) {
        upTo = new double[ranks];
        double sum = 0;
        for (int i = 0; i < ranks; i++) {
            sum += Math.pow(i + 1.0, -exponent);
            upTo[i] = sum;
        }
    }

    /** A rank from 0. */
    int draw(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }
}
