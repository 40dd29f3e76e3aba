package org.kommunalcampus.venue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.transaction.annotation.Transactional;

/** When rooms are taken: never by two sessions at once, and never by more people than they hold. */
@UseCase
@RequiredArgsConstructor
public class Reservations {

    private final VenueRepository venues;
    private final ReservationRepository reservations;
    private final Providers providers;

    /**
     * Takes the room for a session, in place of what the session had taken. Throws {@link Refused} {@code venue-taken} when another session overlaps,
     * {@code venue-withdrawn} when it is not on offer, {@link Invalid} at {@code /seats} for more seats than it has, and {@link NotFound}.
     */
    @CapabilityOnly("the catalogue, which knows who plans the session")
    public VenueView reserve(VenueId id, UUID session, Instant from, Instant to, @Nullable Integer seats) {
        Venue venue = venues.lock(id.value()).orElseThrow(() -> new NotFound("venue", id));
        Optional<Reservation> before = reservations.findById(session);
        boolean kept = before.filter(taken -> taken.venue().equals(id)).isPresent();
        if (!kept && !isOffered(venue)) {
            throw new Refused("venue-withdrawn", "venue " + id + " is not on offer");
        }
        if (!venue.holds(seats)) {
            throw new Invalid("/seats", "above-capacity", "The room holds fewer people.");
        }
        if (reservations.isTakenByAnother(id.value(), session, from, to)) {
            throw new Refused("venue-taken", "venue " + id + " is taken at that time");
        }
        before.ifPresentOrElse(
                taken -> taken.move(id, from, to), () -> reservations.save(new Reservation(session, id, from, to)));
        return venue.view();
    }

    /** Moves what the session has taken, where that is possible; otherwise gives it back. Returns whether the session has its room still. */
    @CapabilityOnly("the catalogue, when an import moves sessions")
    public boolean follow(UUID session, Instant from, Instant to, @Nullable Integer seats) {
        return reservations
                .findById(session)
                .filter(taken -> follow(taken, from, to, seats))
                .isPresent();
    }

    /** Gives back what the session has taken; does nothing when that is nothing. */
    @CapabilityOnly("the catalogue, when a session is cancelled or held elsewhere")
    public void release(UUID session) {
        reservations.deleteById(session);
    }

    /** The rooms of those of the sessions that have one, in one query. */
    @CapabilityOnly("the catalogue, which shows them to those who plan")
    @Transactional(readOnly = true)
    public Map<UUID, VenueId> of(Collection<UUID> sessions) {
        return reservations.findAllById(sessions).stream()
                .collect(toUnmodifiableMap(Reservation::getId, Reservation::venue));
    }

    private boolean isOffered(Venue venue) {
        return venue.isOffered() && providers.find(venue.provider()).state() == ProviderState.ACCREDITED;
    }

    private boolean follow(Reservation taken, Instant from, Instant to, @Nullable Integer seats) {
        VenueId id = taken.venue();
        boolean fits =
                venues.lock(id.value()).filter(venue -> venue.holds(seats)).isPresent()
                        && !reservations.isTakenByAnother(id.value(), taken.getId(), from, to);
        if (fits) {
            taken.move(id, from, to);
        } else {
            reservations.delete(taken);
        }
        return fits;
    }
}
