package org.kommunalcampus.learning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;

/** What becomes of enrolments for whose approval somebody has asked. Each verb throws {@link Refused} {@code not-requested} for one that is no request any more. */
@UseCase
@RequiredArgsConstructor
public class RequestedEnrolments {

    private final EnrolmentRepository enrolments;
    private final HeldSeats seats;
    private final SeatSuccession succession;
    private final EnrolmentNews news;

    /** Waits until nobody else changes the enrolment; from then on others wait for this transaction. Throws {@link NotFound}. */
    @CapabilityOnly("approvals, which decide about what nobody else changes meanwhile")
    public void takeTurn(EnrolmentId id) {
        seats.lockOf(id);
        if (enrolments.findToChange(id.value()).isEmpty()) {
            throw new NotFound("enrolment", id);
        }
    }

    /** The same for many at once, which are locked in one order whoever asks. */
    @CapabilityOnly("approvals of many requests")
    public void takeTurns(Collection<EnrolmentId> ids) {
        List<UUID> wanted = ids.stream().map(EnrolmentId::value).sorted().toList();
        seats.lock(enrolments.sessionsOf(wanted).stream().map(SessionId::new));
        wanted.forEach(enrolments::findToChange);
    }

    /** The enrolments by id; those that do not exist are missing. */
    @CapabilityOnly("approvals and budgets")
    public Map<EnrolmentId, EnrolmentView> all(Collection<EnrolmentId> ids) {
        return enrolments.findAllById(ids.stream().map(EnrolmentId::value).toList()).stream()
                .map(Enrolment::view)
                .collect(Collectors.toMap(EnrolmentView::id, Function.identity()));
    }

    /** The enrolment; throws {@link NotFound}. */
    @CapabilityOnly("approvals")
    public EnrolmentView find(EnrolmentId id) {
        return enrolments.findById(id.value()).map(Enrolment::view).orElseThrow(() -> new NotFound("enrolment", id));
    }

    /** Books what was asked for, on the seat that it holds. Throws {@link Refused} {@code session-begun} when the session waits no longer. */
    @CapabilityOnly("approvals")
    public void confirm(EnrolmentId id) {
        Enrolment enrolment = requested(id);
        if (seats.haveBegun(enrolment)) {
            throw new Refused("session-begun", "session " + enrolment.session() + " has begun");
        }
        enrolment.confirm();
        succession.approved(enrolment);
        news.announce(enrolment);
    }

    /** Ends what the employer declined; its seat is free again. */
    @CapabilityOnly("approvals")
    public void decline(EnrolmentId id) {
        Enrolment enrolment = requested(id);
        boolean held = enrolment.holdsSeat();
        enrolment.decline();
        giveBack(enrolment, held, SubstitutionState.DECLINED);
        news.announce(enrolment);
    }

    /** Ends what nobody decided in time; its seat is free again. */
    @CapabilityOnly("approvals")
    public void lapse(EnrolmentId id) {
        Enrolment enrolment = requested(id);
        boolean held = enrolment.holdsSeat();
        enrolment.cancel();
        giveBack(enrolment, held, SubstitutionState.ENDED);
        news.announce(enrolment);
    }

    /** A seat that a colleague would have passed on stays the colleague's. */
    private void giveBack(Enrolment enrolment, boolean held, SubstitutionState how) {
        if (held) {
            seats.free(enrolment);
        } else {
            succession.leave(enrolment, how);
        }
    }

    private Enrolment requested(EnrolmentId id) {
        seats.lockOf(id);
        Enrolment enrolment = enrolments.findToChange(id.value()).orElseThrow(() -> new NotFound("enrolment", id));
        if (enrolment.state() != EnrolmentState.REQUESTED) {
            throw new Refused("not-requested", "enrolment " + id + " is " + enrolment.state());
        }
        return enrolment;
    }
}
