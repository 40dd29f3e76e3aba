package org.kommunalcampus.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.venue.Reservations;
import org.kommunalcampus.venue.VenueFacts;
import org.kommunalcampus.venue.VenueId;
import org.springframework.stereotype.Component;

/** Keeps sessions and the rooms that they have taken in step. */
@Component
@RequiredArgsConstructor
class SessionRooms {

    private final Reservations reservations;

    /** The content as it will be held: in the room, whose place it then states and whose seats where it states none; without a room as it is. */
    SessionContent place(UUID session, SessionContent content, @Nullable VenueId room) {
        if (room == null) {
            reservations.release(session);
            return content;
        }
        VenueFacts facts = reservations
                .reserve(room, session, content.startsAt(), content.endsAt(), content.seats())
                .facts();
        return new SessionContent(
                content.externalId(),
                content.startsAt(),
                content.endsAt(),
                facts.place(),
                facts.city(),
                content.seats() == null ? Integer.valueOf(facts.requireCapacity()) : content.seats(),
                content.terms());
    }

    /** The content as it will be held in the room that the session has taken, if it has one. */
    SessionContent keep(UUID session, SessionContent content) {
        VenueId room = of(session);
        return room == null ? content : place(session, content, room);
    }

    /** The room that the session has taken, if it has one. */
    @Nullable
    VenueId of(UUID session) {
        return reservations.of(List.of(session)).get(session);
    }

    void release(UUID session) {
        reservations.release(session);
    }

    /** After a feed has moved or cancelled sessions: they keep their rooms where they can and give them back otherwise. */
    void follow(Collection<ModuleSession> sessions) {
        Map<UUID, VenueId> taken =
                reservations.of(sessions.stream().map(ModuleSession::getId).toList());
        for (ModuleSession session : sessions) {
            if (!taken.containsKey(session.getId())) {
                continue;
            }
            if (session.getState() == SessionState.CANCELLED) {
                reservations.release(session.getId());
            } else {
                reservations.follow(session.getId(), session.getStartsAt(), session.getEndsAt(), session.getSeats());
            }
        }
    }
}
