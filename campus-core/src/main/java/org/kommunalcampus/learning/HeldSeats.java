package org.kommunalcampus.learning;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.springframework.stereotype.Component;

/** Gives back the seats that enrolments hold. */
@Component
@RequiredArgsConstructor
class HeldSeats {

    private final Sessions sessions;
    private final Clock clock;

    /** Gives the seat back, unless the booked session has begun; a session that is not held has no seats to give back. Answers whether the session was still to come. */
    boolean free(Enrolment enrolment) {
        SessionView session = held(enrolment);
        if (session == null) {
            return true;
        }
        if (!session.startsAt().isAfter(clock.instant())) {
            return false;
        }
        sessions.releaseSeat(session.id());
        return true;
    }

    /** Whether the booked session has begun. */
    boolean haveBegun(Enrolment enrolment) {
        SessionView session = held(enrolment);
        return session != null && !session.startsAt().isAfter(clock.instant());
    }

    private @Nullable SessionView held(Enrolment enrolment) {
        SessionId booked = enrolment.session();
        SessionView session =
                booked == null ? null : sessions.byId(List.of(booked)).get(booked);
        return session == null || session.state() == SessionState.CANCELLED ? null : session;
    }
}
