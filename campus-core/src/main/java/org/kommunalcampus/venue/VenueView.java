package org.kommunalcampus.venue;

import org.kommunalcampus.shared.ProviderId;

/**
 * A room as others see it.
 *
 * @param provider who offers it
 * @param offered whether it can be chosen for new sessions
 * @param version for the check of stale writes
 */
public record VenueView(VenueId id, ProviderId provider, VenueFacts facts, boolean offered, long version) {}
