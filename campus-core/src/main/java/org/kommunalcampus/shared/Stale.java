package org.kommunalcampus.shared;

/** Somebody else changed the thing since the caller read it. Nothing was stored. */
public class Stale extends RuntimeException {

    /** Names both versions, which are plain counters. */
    public Stale(long expected, long actual) {
        super("version " + expected + " was expected, but it is " + actual);
    }

    /** For two who stored the same at the same moment. */
    public Stale(RuntimeException lost) {
        super("somebody else was faster", lost);
    }

    /** Throws when the caller's version is not the current one. */
    public static void check(long expected, long actual) {
        if (expected != actual) {
            throw new Stale(expected, actual);
        }
    }
}
