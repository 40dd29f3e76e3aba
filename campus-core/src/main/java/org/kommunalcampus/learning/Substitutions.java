package org.kommunalcampus.learning;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who cannot come names a colleague of the same municipality, who takes over the seat until the session begins. The booking of the one ends for nothing and that of the other begins on the same seat, with the
 * same price and terms, in one step; where the employer approves bookings, once that is done. The waiting list is not concerned, since no seat becomes free.
 */
@UseCase
@RequiredArgsConstructor
public class Substitutions {

    private static final int LONGEST = 254;

    private final SubstitutionRepository substitutions;
    private final EnrolmentRepository enrolments;
    private final HeldSeats seats;
    private final SeatSuccession succession;
    private final EnrolmentNews news;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    /**
     * Asks a colleague to take over the seat of an own booking. Throws {@link Invalid} at {@code /colleague} unless the text is the address or the full name of exactly one other person who works in the
     * same municipality, {@link Refused} {@code not-passable} for what is not booked in a session, {@code session-begun} and {@code substitution-asked} while another colleague is asked, and {@link NotFound}.
     *
     * @param colleague e-mail address or full name; nothing else is told of the person
     */
    public SubstitutionId ask(Caller caller, EnrolmentId id, @Nullable String colleague) {
        caller.requireAnyRole(Role.LEARNER);
        seats.lockOf(id);
        Enrolment giver = booking(id);
        caller.requireSelf(giver.member());
        mustBePassable(giver);
        MemberId person = named(caller, giver, colleague);
        if (isAsked(giver)) {
            throw new Refused("substitution-asked", "somebody is asked already about enrolment " + id);
        }
        Substitution asked = substitutions.save(new Substitution(giver, person, false, Times.now(clock)));
        audit.recordOwn(caller, "substitution.asked", "enrolment", id.toString(), null);
        succession.tell(NotificationKind.SUBSTITUTION_ASKED, asked, giver, person);
        return asked.id();
    }

    /**
     * Asks a colleague on behalf of somebody whom the caller leads, and tells both; the giver can take it back like an own question. While another question is open it does nothing, so that the caller does
     * not learn whether the giver has asked somebody or a colleague has declined. Throws {@link Refused} {@code no-substitute} where there is no seat to pass on, otherwise as {@link #ask}.
     */
    @CapabilityOnly("approval, where who leads the giver knows the booking, since it was approved")
    public void name(Caller leader, EnrolmentId id, @Nullable String colleague) {
        seats.lockOf(id);
        Enrolment giver = booking(id);
        MemberId person = named(leader, giver, colleague);
        if (!isPassable(giver) || seats.haveBegun(giver)) {
            throw new Refused("no-substitute", "enrolment " + id + " has no seat to pass on");
        }
        if (isAsked(giver)) {
            return;
        }
        Substitution asked = substitutions.save(new Substitution(giver, person, true, Times.now(clock)));
        succession.tell(NotificationKind.SUBSTITUTION_PROPOSED, asked, giver, person);
        succession.tell(NotificationKind.SUBSTITUTION_NAMED, asked, giver, giver.member());
    }

    private MemberId named(Caller caller, Enrolment giver, @Nullable String colleague) {
        var checks = new FieldChecks();
        String named = checks.line("/colleague", colleague, LONGEST);
        checks.orThrow();
        return members.colleague(caller, named)
                .map(MemberView::id)
                .filter(found -> !found.equals(giver.member()))
                .orElseThrow(() -> new Invalid("/colleague", "unknown", "No other person here is called so."));
    }

    private boolean isAsked(Enrolment giver) {
        return !substitutions
                .findOfToChange(giver.id().value(), SeatSuccession.OPEN)
                .isEmpty();
    }

    /** Takes the question back, also after the colleague has agreed and while somebody has to approve it; the booking stays. Refused {@code substitution-over}. */
    public void withdraw(Caller caller, SubstitutionId id) {
        caller.requireAnyRole(Role.LEARNER);
        Substitution asked = turn(id);
        caller.requireSelf(asked.member());
        if (!asked.state().isOpen()) {
            throw new Refused("substitution-over", "substitution " + id + " is " + asked.state());
        }
        audit.recordOwn(
                caller, "substitution.withdrawn", "enrolment", asked.enrolment().toString(), null);
        succession.end(asked.enrolment());
    }

    /**
     * Takes the seat over, or asks the employer first where that is the rule; then the seat stays whose it is until it is approved. Throws {@link Refused} {@code substitution-over}, {@code already-enrolled} for
     * who has booked the module or waits for it, {@code not-passable} and {@code session-begun}.
     */
    public EnrolmentId accept(Caller caller, SubstitutionId id) {
        caller.requireAnyRole(Role.LEARNER);
        Substitution asked = turn(id);
        caller.requireSelf(asked.colleague());
        asked.mustBeAsked();
        Enrolment giver = booking(asked.enrolment());
        mustBePassable(giver);
        mustBeColleagues(asked);
        if (enrolments.existsByMemberIdAndModuleIdAndActiveTrue(
                asked.colleague().value(), giver.module().value())) {
            throw alreadyEnrolled(giver);
        }
        Enrolment successor = giver.successor(asked.colleague(), Times.now(clock));
        try {
            enrolments.saveAndFlush(successor);
        } catch (DataIntegrityViolationException bookedAtTheSameTime) {
            throw alreadyEnrolled(giver);
        }
        audit.recordOwn(caller, "substitution.accepted", "enrolment", giver.id().toString(), null);
        if (news.asksFirst(successor.view())) {
            successor.request();
            asked.agree(successor.id());
        } else {
            succession.pass(asked, giver, successor);
        }
        news.announce(successor);
        return successor.id();
    }

    /** Says that the caller does not take the seat over; the booking stays. Refused {@code substitution-over}. */
    public void decline(Caller caller, SubstitutionId id) {
        caller.requireAnyRole(Role.LEARNER);
        Substitution asked = turn(id);
        caller.requireSelf(asked.colleague());
        asked.mustBeAsked();
        asked.end(SubstitutionState.DECLINED, Times.now(clock));
        audit.recordOwn(
                caller, "substitution.declined", "enrolment", asked.enrolment().toString(), null);
        enrolments
                .findById(asked.enrolment().value())
                .ifPresent(
                        giver -> succession.tell(NotificationKind.SUBSTITUTION_DECLINED, asked, giver, giver.member()));
    }

    /** What the caller is asked to take over and can still. */
    @Transactional(readOnly = true)
    public List<SubstitutionView> asked(Caller caller) {
        return views(
                substitutions.findByColleagueIdAndStateInOrderByAskedAt(
                        caller.requireMember().value(), List.of(SubstitutionState.ASKED)),
                Substitution::member);
    }

    /** What the caller has asked colleagues about the own bookings and is still open. */
    @Transactional(readOnly = true)
    public List<SubstitutionView> own(Caller caller) {
        return views(
                substitutions.findByMemberIdAndStateInOrderByAskedAt(
                        caller.requireMember().value(), SeatSuccession.OPEN),
                Substitution::colleague);
    }

    private List<SubstitutionView> views(List<Substitution> found, Function<Substitution, MemberId> other) {
        Map<MemberId, MemberView> people =
                members.byIds(found.stream().map(other).distinct().toList());
        Map<EnrolmentId, Enrolment> bookings = bookings(found);
        return found.stream()
                .filter(one -> bookings.containsKey(one.enrolment()) && people.containsKey(other.apply(one)))
                .map(one -> view(one, people.get(other.apply(one)), bookings.get(one.enrolment())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SubstitutionView> view(
            Substitution one, @Nullable MemberView person, @Nullable Enrolment giver) {
        return person == null || giver == null ? Optional.empty() : Optional.of(view(one, person, giver.view()));
    }

    private static SubstitutionView view(Substitution one, MemberView person, EnrolmentView booking) {
        return new SubstitutionView(
                one.id(),
                booking.id(),
                person.fullName(),
                booking.module(),
                booking.session(),
                one.state(),
                one.namedByLead(),
                one.askedAt(),
                booking.price(),
                booking.terms());
    }

    /** Those that still have a seat before their session begins. */
    private Map<EnrolmentId, Enrolment> bookings(Collection<Substitution> found) {
        return enrolments
                .findAllById(found.stream().map(one -> one.enrolment().value()).toList())
                .stream()
                .filter(giver -> giver.state().mayLearn() && !seats.haveBegun(giver))
                .collect(Collectors.toMap(Enrolment::id, Function.identity()));
    }

    /** The session first, then the rest, in which order everybody locks. */
    private Substitution turn(SubstitutionId id) {
        EnrolmentId booked = substitutions
                .enrolmentOf(id.value())
                .map(EnrolmentId::new)
                .orElseThrow(() -> new NotFound("substitution", id));
        seats.lockOf(booked);
        return substitutions.findToChange(id.value()).orElseThrow(() -> new NotFound("substitution", id));
    }

    private Enrolment booking(EnrolmentId id) {
        return enrolments.findToChange(id.value()).orElseThrow(() -> new NotFound("enrolment", id));
    }

    private void mustBePassable(Enrolment giver) {
        if (!isPassable(giver)) {
            throw new Refused("not-passable", "enrolment " + giver.id() + " has no seat to pass on");
        }
        if (seats.haveBegun(giver)) {
            throw new Refused("session-begun", "session " + giver.session() + " has begun");
        }
    }

    private boolean isPassable(Enrolment giver) {
        return giver.state().mayLearn() && giver.session() != null && seats.startOf(giver) != null;
    }

    private void mustBeColleagues(Substitution asked) {
        MemberView colleague = members.find(asked.colleague());
        if (!colleague.municipality().equals(members.find(asked.member()).municipality())) {
            throw new Refused("substitution-over", "they work in one municipality no more");
        }
    }

    private static Refused alreadyEnrolled(Enrolment giver) {
        return new Refused("already-enrolled", "there is an active enrolment in module " + giver.module());
    }
}
