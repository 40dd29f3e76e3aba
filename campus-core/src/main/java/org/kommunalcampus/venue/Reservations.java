package org.kommunalcampus.venue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provider.ProviderState;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** When rooms are taken: never by two sessions at once, and never by more people than they hold. */
@UseCase
@RequiredArgsConstructor
public class Reservations {

    private final VenueStore venues;
    private final Providers providers;
    private final JdbcClient jdbc;

    /**
     * Takes the room for a session, in place of what the session had taken. Throws {@link Refused} {@code venue-taken} when another session overlaps,
     * {@code venue-withdrawn} when it is not on offer, {@link Invalid} at {@code /seats} for more seats than it has, and {@link NotFound}.
     */
    @CapabilityOnly("the catalogue, which knows who plans the session")
    public VenueView reserve(VenueId id, UUID session, Instant from, Instant to, @Nullable Integer seats) {
        VenueView venue = venues.lock(id).orElseThrow(() -> new NotFound("venue", id));
        boolean kept = id.equals(of(List.of(session)).get(session));
        boolean offered = venue.offered() && providers.find(venue.provider()).state() == ProviderState.ACCREDITED;
        if (!offered && !kept) {
            throw new Refused("venue-withdrawn", "venue " + id + " is not on offer");
        }
        if (seats != null && seats > venue.facts().requireCapacity()) {
            throw new Invalid("/seats", "above-capacity", "The room holds fewer people.");
        }
        if (!isFree(id, session, from, to)) {
            throw new Refused("venue-taken", "venue " + id + " is taken at that time");
        }
        take(id, session, from, to);
        return venue;
    }

    /** Moves what the session has taken, where that is possible; otherwise gives it back. Returns whether the session has its room still. */
    @CapabilityOnly("the catalogue, when an import moves sessions")
    public boolean follow(UUID session, Instant from, Instant to, @Nullable Integer seats) {
        VenueId id = of(List.of(session)).get(session);
        if (id == null) {
            return false;
        }
        boolean fits = venues.lock(id)
                .filter(venue -> seats == null || seats <= venue.facts().requireCapacity())
                .filter(venue -> isFree(id, session, from, to))
                .isPresent();
        if (fits) {
            take(id, session, from, to);
        } else {
            release(session);
        }
        return fits;
    }

    /** Gives back what the session has taken; does nothing when that is nothing. */
    @CapabilityOnly("the catalogue, when a session is cancelled or held elsewhere")
    public void release(UUID session) {
        jdbc.sql("delete from venue_reservation where session_id = :session")
                .param("session", session.toString())
                .update();
    }

    /** The rooms of those of the sessions that have one, in one query. */
    @CapabilityOnly("the catalogue, which shows them to those who plan")
    @Transactional(readOnly = true)
    public Map<UUID, VenueId> of(Collection<UUID> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select session_id, venue_id from venue_reservation where session_id in (:sessions)")
                .param("sessions", sessions.stream().map(UUID::toString).toList())
                .query((row, number) -> Map.entry(UUID.fromString(row.getString(1)), VenueId.of(row.getString(2))))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Two times overlap when each begins before the other ends; one may begin when the other ends. */
    private boolean isFree(VenueId id, UUID session, Instant from, Instant to) {
        return jdbc.sql("""
                        select count(*) from venue_reservation
                        where venue_id = :venue and session_id <> :session and starts_at < :until and ends_at > :since""")
                        .param("venue", id.toString())
                        .param("session", session.toString())
                        .param("since", local(from))
                        .param("until", local(to))
                        .query(Long.class)
                        .single()
                == 0;
    }

    private void take(VenueId id, UUID session, Instant from, Instant to) {
        release(session);
        jdbc.sql("""
                        insert into venue_reservation (session_id, venue_id, starts_at, ends_at)
                        values (:session, :venue, :since, :until)""")
                .param("session", session.toString())
                .param("venue", id.toString())
                .param("since", local(from))
                .param("until", local(to))
                .update();
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
