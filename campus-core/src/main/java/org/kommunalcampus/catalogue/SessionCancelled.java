package org.kommunalcampus.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A planned session will not be held.
 *
 * @param startsAt when it would have begun
 * @param reason what the provider says about it, {@code null} where a feed no longer names the session
 */
public record SessionCancelled(
        SessionId session,
        ModuleId module,
        Instant startsAt,
        @Nullable String reason) {}
