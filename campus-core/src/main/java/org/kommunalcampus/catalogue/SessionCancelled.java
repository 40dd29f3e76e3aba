package org.kommunalcampus.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A planned session will not be held.
 *
 * @param startsAt when it would have begun
 * @param reason what the provider says about it, {@code null} where a feed no longer names the session or too few people have booked
 * @param tooFew whether it is not held because too few people have booked
 */
public record SessionCancelled(
        SessionId session,
        ModuleId module,
        Instant startsAt,
        @Nullable String reason,
        boolean tooFew) {

    /** What its provider decided. */
    static SessionCancelled because(SessionId session, ModuleId module, Instant startsAt, @Nullable String reason) {
        return new SessionCancelled(session, module, startsAt, reason, false);
    }

    /** What came about by itself, since too few people have booked. */
    static SessionCancelled forTooFew(SessionId session, ModuleId module, Instant startsAt) {
        return new SessionCancelled(session, module, startsAt, null, true);
    }
}
