package org.kommunalcampus.curriculum.bench;

import java.time.Duration;

/** The time that a whole run may take, shared by its phases: what one leaves over, later ones may use. */
final class TimeLeft {
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private final long end;

    TimeLeft(Duration whole) {
        end = System.nanoTime() + whole.toNanos();
    }

    /** The limit of a phase: what is asked for, less where the run would take too long, but never nothing. */
    Duration atMost(Duration phase) {
        return atMost(phase, Duration.ZERO);
    }

    /** The same with so much time kept for what follows. */
    Duration atMost(Duration phase, Duration kept) {
        var left = Duration.ofNanos(end - System.nanoTime()).minus(kept);
        var limit = phase.compareTo(left) < 0 ? phase : left;
        return limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit;
    }
}
