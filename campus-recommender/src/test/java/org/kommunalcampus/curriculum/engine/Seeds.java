package org.kommunalcampus.curriculum.engine;

import java.util.function.LongConsumer;

/**
 * Runs a check for many seeds; a failure names its seed. {@code -Dcampus.seed=N} runs that seed alone, {@code
 * -Dcampus.cases=N} another number of cases.
 */
final class Seeds {
    private Seeds() {}

    static void forEach(int cases, LongConsumer check) {
        var only = Long.getLong("campus.seed");
        if (only != null) {
            check.accept(only);
            return;
        }
        for (long seed = 1; seed <= Integer.getInteger("campus.cases", cases); seed++) {
            try {
                check.accept(seed);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("repeat with -Dcampus.seed=" + seed + ": " + failure.getMessage(), failure);
            }
        }
    }
}
