package org.kommunalcampus.catalogue;

import java.time.Instant;

/**
 * A session as the planner needs it.
 *
 * @param freeSeats {@link Integer#MAX_VALUE} for any number; between two versions of the catalogue only whether it is 0 is to be relied on
 */
public record SessionFacts(SessionId id, Instant start, Instant end, int freeSeats) {}
