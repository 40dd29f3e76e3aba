package org.kommunalcampus.learning;

import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;

/** People who come to a session of a module that they have booked without it. */
@UseCase
@RequiredArgsConstructor
public class SessionGuests {

    private final EnrolmentRepository enrolments;
    private final HeldSeats seats;
    private final SeatSuccession succession;
    private final Sessions sessions;
    private final EnrolmentNews news;

    /**
     * Puts the booking into the session that has begun; who lets people in sees how many there are, so seats do not limit it. A seat in a session to come is
     * passed on. Does nothing for a booking of this session; refused {@code enrolment-closed}.
     */
    @CapabilityOnly("attendance, when the trainer lets somebody in")
    public void join(EnrolmentId id, SessionId session) {
        SessionId before = enrolments.sessionOf(id.value()).map(SessionId::new).orElse(null);
        seats.lock(Stream.of(session, before));
        Enrolment enrolment = enrolments.findToChange(id.value()).orElseThrow(() -> new NotFound("enrolment", id));
        if (session.equals(enrolment.session())) {
            return;
        }
        if (!enrolment.state().mayLearn() || !sessions.find(session).module().equals(enrolment.module())) {
            throw new Refused("enrolment-closed", "enrolment " + id + " is " + enrolment.state());
        }
        succession.end(id);
        SessionId left = enrolment.session();
        enrolment.swap(session);
        sessions.addSeat(session);
        seats.free(left, id);
        news.announce(enrolment);
    }
}
