package org.kommunalcampus.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands who waits for a seat.
 *
 * @param position counted from 1 among those who wait, 0 for who has a seat offered
 * @param length how many wait for the session
 * @param usuallyMovedUp how many moved up in past sessions of the module as a rule, {@code null} where too few sessions had a list
 * @param until until when an offered seat is held, {@code null} unless one is offered
 */
public record WaitingPlace(
        int position,
        int length,
        @Nullable Integer usuallyMovedUp,
        @Nullable Instant until) {}
