package org.kommunalcampus.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait before something that failed is tried again.
 *
 * @param pauses after the first failure, the second and so on; after the last there is no further attempt
 */
public record Backoff(List<Duration> pauses) {

    /** Keeps its own copy of the pauses. */
    public Backoff {
        pauses = List.copyOf(pauses);
    }

    /** These pauses. */
    public static Backoff of(Duration... pauses) {
        return new Backoff(List.of(pauses));
    }

    /** When to try again after a failure now that had so many failures before it; empty for never. To the microsecond, as it is stored. */
    public Optional<Instant> next(int failuresBefore, Instant now) {
        return failuresBefore < pauses.size()
                ? Optional.of(now.plus(pauses.get(failuresBefore)).truncatedTo(ChronoUnit.MICROS))
                : Optional.empty();
    }
}
