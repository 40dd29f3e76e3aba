package org.kommunalcampus.learning;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;

/** Learners accept a seat that was offered and change from one session of a module to another. */
@UseCase
@RequiredArgsConstructor
public class SeatChanges {

    private final EnrolmentRepository enrolments;
    private final BookingRules rules;
    private final HeldSeats seats;
    private final SeatSuccession succession;
    private final EnrolmentNews news;
    private final Clock clock;

    /**
     * Accepts a seat that was offered, or asks for it where the employer wants to approve bookings first; does nothing when that has happened already. Throws {@link Refused} {@code offer-lapsed} once it is held no longer
     * and {@code not-offered} where there is none.
     */
    public void accept(Caller caller, EnrolmentId id) {
        caller.requireAnyRole(Role.LEARNER);
        seats.lockOf(id);
        Enrolment enrolment = own(caller, id);
        if (enrolment.state().isFirm()) {
            return;
        }
        if (enrolment.state() == EnrolmentState.OFFERED
                && (enrolment.isOfferOver(clock.instant()) || seats.haveBegun(enrolment))) {
            throw new Refused("offer-lapsed", "the seat is no longer held for enrolment " + id);
        }
        enrolment.accept();
        if (news.asksFirst(enrolment.view())) {
            enrolment.request();
        }
        news.announce(enrolment);
    }

    /**
     * Puts an own enrolment into another session of the module, in one step: without a seat there it stays where it is. Who only waited, and whose employer wants to
     * approve bookings first, asks for the seat. Throws {@link Refused} as {@link Enrolments#book}
     * does, {@code session-begun} once the booked session has begun, {@code swap-late} from when on it costs something to give it up, {@code same-session} and
     * {@code enrolment-closed}.
     */
    public void swap(Caller caller, EnrolmentId id, SessionId other) {
        caller.requireAnyRole(Role.LEARNER);
        Optional<SessionId> booked = enrolments.sessionOf(id.value()).map(SessionId::new);
        seats.lock(Stream.of(other, booked.orElse(null)));
        Enrolment enrolment = own(caller, id);
        rules.check(enrolment.module(), other);
        SessionId before = enrolment.session();
        if (other.equals(before)) {
            throw new Refused("same-session", "enrolment " + id + " is in session " + other);
        }
        mustBeFreeToGiveUp(enrolment);
        boolean held = enrolment.holdsSeat();
        succession.leave(enrolment, SubstitutionState.ENDED);
        boolean firm = enrolment.state().isFirm();
        enrolment.swap(other);
        seats.taken(enrolment, other, false);
        if (held && !seats.free(before, id)) {
            throw new Refused("session-begun", "session " + before + " has begun");
        }
        if (!firm && news.asksFirst(enrolment.view())) {
            enrolment.request();
        }
        news.announce(enrolment);
    }

    /** Otherwise a session in the far future would make every late cancellation free. */
    private void mustBeFreeToGiveUp(Enrolment enrolment) {
        if (enrolment.view().isLate(clock.instant(), seats.startOf(enrolment))) {
            throw new Refused("swap-late", "it costs something to give up session " + enrolment.session());
        }
    }

    private Enrolment own(Caller caller, EnrolmentId id) {
        Enrolment enrolment = enrolments.findToChange(id.value()).orElseThrow(() -> new NotFound("enrolment", id));
        caller.requireSelf(enrolment.member());
        return enrolment;
    }
}
