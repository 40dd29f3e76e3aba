package org.kommunalcampus.catalogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A dated run as the provider states it.
 *
 * @param externalId the provider's own id; without one, the start tells sessions of a module apart
 * @param seats how many can take part; {@code null} for any number
 * @param terms until when people register, and whether it takes place with few of them
 */
public record SessionContent(
        @Nullable String externalId,
        Instant startsAt,
        Instant endsAt,
        @Nullable String venue,
        @Nullable String city,
        @Nullable Integer seats,
        SessionTerms terms) {

    /** Drops fractions of seconds. The end must not precede the start, seats must not be negative. */
    public SessionContent {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        endsAt = endsAt.truncatedTo(ChronoUnit.SECONDS);
        if (endsAt.isBefore(startsAt)) {
            throw new IllegalArgumentException("a session cannot end before it starts");
        }
        if (seats != null && seats < 0) {
            throw new IllegalArgumentException("seats must not be negative");
        }
    }

    /** A run that takes place in any case, for which people register until it begins. */
    public SessionContent(
            @Nullable String externalId,
            Instant startsAt,
            Instant endsAt,
            @Nullable String venue,
            @Nullable String city,
            @Nullable Integer seats) {
        this(externalId, startsAt, endsAt, venue, city, seats, SessionTerms.NONE);
    }

    /** The same on these terms. */
    public SessionContent on(SessionTerms others) {
        return new SessionContent(externalId, startsAt, endsAt, venue, city, seats, others);
    }

    /** A run of which no more than time and seats is known. */
    public static SessionContent at(Instant startsAt, Instant endsAt, @Nullable Integer seats) {
        return new SessionContent(null, startsAt, endsAt, null, null, seats);
    }
}
