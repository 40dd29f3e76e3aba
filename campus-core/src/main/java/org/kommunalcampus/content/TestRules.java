package org.kommunalcampus.content;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.RecordThresholds;
import org.kommunalcampus.shared.FieldChecks;

/**
 * How a test is taken.
 *
 * @param attempts how often, {@code null} for any number
 * @param minutes how long an attempt may take, {@code null} for any time
 * @param passPercent how many per cent of the points pass it; 0 where taking part is enough
 * @param drawn how many questions an attempt draws from all, {@code null} for all of them
 * @param shuffled whether questions and answers come in another order at each attempt
 */
public record TestRules(
        @Nullable Integer attempts,
        @Nullable Integer minutes,
        int passPercent,
        @Nullable Integer drawn,
        boolean shuffled) {

    /** Half of the points, as the concept asks for. */
    public static final int HALF = RecordThresholds.HALF;

    /** A test for oneself: as often as one likes, without any limit. */
    public static TestRules selfTest() {
        return new TestRules(null, null, 0, null, true);
    }

    /** An exam that half of the points pass. */
    public static TestRules exam() {
        return new TestRules(3, null, HALF, null, true);
    }

    void check(FieldChecks checks) {
        within(checks, "/attempts", attempts, 1, 50);
        within(checks, "/minutes", minutes, 1, 600);
        within(checks, "/passPercent", passPercent, 0, 100);
        within(checks, "/drawn", drawn, 1, 500);
    }

    private static void within(FieldChecks checks, String pointer, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            checks.reject(pointer, "out-of-range", "The number must lie between " + least + " and " + most + ".");
        }
    }
}
