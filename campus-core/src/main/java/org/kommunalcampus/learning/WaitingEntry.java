package org.kommunalcampus.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who waits for a session as its provider sees it: never who it is.
 *
 * @param state WAITING or OFFERED
 * @param position counted from 1 among those who wait, {@code null} for who has a seat offered
 * @param since when the person began to wait
 * @param until until when an offered seat is held, {@code null} unless one is offered
 */
public record WaitingEntry(
        EnrolmentId enrolment,
        EnrolmentState state,
        @Nullable Integer position,
        Instant since,
        @Nullable Instant until) {}
