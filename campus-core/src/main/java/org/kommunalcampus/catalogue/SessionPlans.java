package org.kommunalcampus.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.venue.VenueId;
import org.springframework.transaction.annotation.Transactional;

/** How the staff of a provider plan sessions by hand: in series, and with changes that do not undo those of colleagues. */
@UseCase
@RequiredArgsConstructor
public class SessionPlans {

    /** The most sessions that are planned at once. */
    public static final int LONGEST_SERIES = 12;

    private final Sessions sessions;
    private final ModuleSessionRepository repository;
    private final ModuleRepository modules;
    private final SeatCounter seats;
    private final SessionRooms rooms;
    private final ProviderPermissions duties;
    private final Clock clock;

    /**
     * A session as those see it who plan it.
     *
     * @param room that it has taken on the platform, {@code null} for another place
     */
    public record Planned(SessionView session, @Nullable VenueId room) {}

    /** The session of an own module, whatever its state; {@link NotFound} for one of others. */
    @Transactional(readOnly = true)
    public Planned find(Caller caller, SessionId id) {
        ModuleSession session = own(caller, id);
        return new Planned(session.view(), rooms.of(session.getId()));
    }

    /**
     * Plans a run of an own module each week at the same time of day in Germany, all of them or none; the first one keeps the provider's id. Throws what
     * {@link Sessions#plan} throws, and {@link Invalid} at {@code /count}.
     *
     * @param count how many runs, 1 to {@value #LONGEST_SERIES}
     */
    public List<SessionId> series(
            Caller caller, ModuleId module, SessionContent first, @Nullable VenueId room, int count) {
        if (count < 1 || count > LONGEST_SERIES) {
            throw new Invalid("/count", "out-of-range", "1 to " + LONGEST_SERIES + " sessions.");
        }
        List<SessionId> planned = new ArrayList<>();
        for (int week = 0; week < count; week++) {
            planned.add(sessions.plan(caller, module, later(first, week), room));
        }
        return planned;
    }

    /**
     * Changes time, place, seats and terms of a run of an own module that is still to come. Who booked it is told of another time or place. Throws {@link Stale} when
     * somebody else has changed it since that revision, {@link Invalid}, also for a start in the past and for fewer seats than are taken, {@link Refused}
     * {@code session-cancelled}, {@code session-past}, {@code venue-taken} and {@code venue-withdrawn}, and {@link NotFound} for one of others.
     *
     * @param room on the platform, which states the place; {@code null} for the place in the content
     */
    public void change(Caller caller, SessionId id, SessionContent content, @Nullable VenueId room, long revision) {
        ModuleSession session = own(caller, id);
        int taken = seats.lockTaken(id);
        SessionView before = session.view();
        Stale.check(revision, before.revision());
        if (before.state() == SessionState.CANCELLED) {
            throw new Refused("session-cancelled", "session " + id + " is not held");
        }
        if (!session.isComing(clock.instant())) {
            throw new Refused("session-past", "session " + id + " has begun");
        }
        if (content.seats() != null && content.seats() < taken) {
            throw new Invalid("/seats", "below-taken", taken + " seats are taken.");
        }
        SessionContent stated = new SessionContent(
                session.getExternalId(),
                content.startsAt(),
                content.endsAt(),
                content.venue(),
                content.city(),
                content.seats(),
                content.terms());
        sessions.arrange(caller, id, rooms.place(session.getId(), stated, room));
    }

    private static SessionContent later(SessionContent first, int weeks) {
        return weeks == 0
                ? first
                : new SessionContent(
                        null,
                        later(first.startsAt(), weeks),
                        later(first.endsAt(), weeks),
                        first.venue(),
                        first.city(),
                        first.seats(),
                        first.terms().later(weeks));
    }

    private static Instant later(Instant moment, int weeks) {
        return ZonedDateTime.ofInstant(moment, TimeReader.GERMANY)
                .plusWeeks(weeks)
                .toInstant();
    }

    private ModuleSession own(Caller caller, SessionId id) {
        ModuleSession session = repository.findById(id.value()).orElseThrow(() -> new NotFound("session", id));
        LearningModule module = modules.findById(session.getModuleId()).orElseThrow(() -> new NotFound("session", id));
        if (!module.provider().equals(caller.requireProvider())) {
            throw new NotFound("session", id);
        }
        duties.demand(caller, module.provider(), ProviderPermission.DATES);
        return session;
    }
}
