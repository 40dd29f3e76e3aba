package org.kommunalcampus.invoice;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Takes the tax out of gross amounts. EN 16931 reckons the other way round: lines are net, and the tax is reckoned once from their sum (rule BR-CO-17). Not every gross
 * sum can be reached that way; where one cannot, the rounding amount (BT-114) of one cent makes it right, so that what is to be paid is the gross sum to the cent.
 *
 * @param lines net amounts in cents, in the order of the gross ones; they add up to {@code net}
 * @param rounding -1, 0 or 1 cent
 */
record TaxSplit(List<Long> lines, long net, long tax, long rounding) {

    private static final int WHOLE = 100;

    /**
     * Splits gross amounts.
     *
     * @param gross in cents, may be negative
     * @param percent the rate
     */
    static TaxSplit of(List<Long> gross, int percent) {
        long sum = gross.stream().mapToLong(Long::longValue).sum();
        long net = rounded(sum * WHOLE, WHOLE + percent);
        long tax = rounded(net * percent, WHOLE);
        return new TaxSplit(shared(gross, net, WHOLE + percent), net, tax, sum - net - tax);
    }

    /** What is to be paid. */
    long total() {
        return net + tax + rounding;
    }

    /** Rounds each line down and gives the cents that are then missing to those that lost most. */
    private static List<Long> shared(List<Long> gross, long net, int divisor) {
        long[] lines = gross.stream()
                .mapToLong(each -> Math.floorDiv(each * WHOLE, divisor))
                .toArray();
        long missing = net - LongStream.of(lines).sum();
        IntStream.range(0, lines.length)
                .boxed()
                .sorted(Comparator.comparingInt(index -> -Math.floorMod(gross.get(index) * WHOLE, divisor)))
                .limit(missing)
                .forEach(index -> lines[index]++);
        return Arrays.stream(lines).boxed().toList();
    }

    /** The quotient, halves away from nothing. */
    private static long rounded(long dividend, int divisor) {
        return new BigDecimal(BigInteger.valueOf(dividend))
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
