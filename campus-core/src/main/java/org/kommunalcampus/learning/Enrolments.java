package org.kommunalcampus.learning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

/** Learners book modules, begin them and give them up. A seat is taken and given back in the same transaction as the enrolment. */
@UseCase
@RequiredArgsConstructor
public class Enrolments {

    private static final int CHUNK = 500;

    private final EnrolmentRepository enrolments;
    private final BookingRules rules;
    private final HeldSeats seats;
    private final SeatSuccession succession;
    private final EnrolmentNews news;
    private final Clock clock;

    /**
     * Books a module for oneself, or asks for it where the employer wants to approve it first: then the seat is held until somebody decides. Nobody gets a seat before those who wait for one. Throws {@link Refused} {@code already-enrolled}, {@code module-not-offered}, {@code session-required},
     * {@code session-of-other-module}, {@code session-past}, {@code session-cancelled}, {@code session-full} or {@code seats-reserved} where the free seats are kept for people of other municipalities, and
     * {@link NotFound} for an unknown module or session.
     */
    public EnrolmentId book(Caller caller, MemberId member, ModuleId module, @Nullable SessionId session) {
        return book(caller, member, module, session, false);
    }

    /**
     * The same.
     *
     * @param waitIfFull whether the person waits for a seat of the session when it has none, rather than to be refused
     */
    public EnrolmentId book(
            Caller caller, MemberId member, ModuleId module, @Nullable SessionId session, boolean waitIfFull) {
        caller.requireSelf(member);
        if (enrolments.existsByMemberIdAndModuleIdAndActiveTrue(member.value(), module.value())) {
            throw alreadyEnrolled(module);
        }
        ModuleView offered = rules.check(module, session);
        seats.lock(Stream.of(session));
        var enrolment = new Enrolment(
                member, module, session, offered.price(), offered.stated().cancellationTerms(), Times.now(clock));
        try {
            enrolments.saveAndFlush(enrolment);
        } catch (DataIntegrityViolationException bookedAtTheSameTime) {
            throw alreadyEnrolled(module);
        }
        if (session != null && !seats.taken(enrolment, session, waitIfFull)) {
            enrolment.await(enrolments.lastPlace(session.value()) + 1);
        }
        if (enrolment.state() != EnrolmentState.WAITING && news.asksFirst(enrolment.view())) {
            enrolment.request();
        }
        news.announce(enrolment);
        return enrolment.view().id();
    }

    /**
     * Gives an own enrolment up and its seat back; what is booked then costs what its terms say. Does nothing when that has happened already. Throws {@link Refused} {@code enrolment-closed} after
     * completion or a decline and {@code session-begun} once the booked session has begun: who leaves then is the provider's to say.
     */
    public void cancel(Caller caller, EnrolmentId id) {
        caller.requireAnyRole(Role.LEARNER);
        seats.lockOf(id);
        Enrolment enrolment = ownToChange(caller, id);
        if (enrolment.state() == EnrolmentState.CANCELLED) {
            return;
        }
        boolean held = enrolment.holdsSeat();
        enrolment.withdraw(Times.now(clock), seats.startOf(enrolment));
        succession.leave(enrolment, SubstitutionState.ENDED);
        if (held && !seats.free(enrolment)) {
            throw new Refused("session-begun", "session " + enrolment.session() + " has begun");
        }
        news.announce(enrolment);
    }

    /**
     * Begins an own enrolment; does nothing when it is under way. Throws {@link Refused} {@code enrolment-closed} when it has ended and
     * {@code enrolment-unconfirmed} while it is not booked.
     */
    public void begin(Caller caller, EnrolmentId id) {
        caller.requireAnyRole(Role.LEARNER);
        Enrolment enrolment = ownToChange(caller, id);
        if (enrolment.state() != EnrolmentState.UNDER_WAY) {
            enrolment.begin();
            news.announce(enrolment);
        }
    }

    /** Waits until nobody else changes the enrolment; from then on others wait for this transaction. */
    @CapabilityOnly("study, which hands in attempts whose time is over")
    public void takeTurn(EnrolmentId id) {
        if (enrolments.findToChange(id.value()).isEmpty()) {
            throw new NotFound("enrolment", id);
        }
    }

    /** All own enrolments, the latest booking first. */
    @Transactional(readOnly = true)
    public List<EnrolmentView> of(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return enrolments.findByMemberIdOrderByBookedAtDescId(member.value()).stream()
                .map(Enrolment::view)
                .toList();
    }

    /** What the person has or had a place in, with a session, those that were given up too. */
    @CapabilityOnly("the person's own calendar")
    @Transactional(readOnly = true)
    public List<EnrolmentView> datedOf(MemberId member) {
        return enrolments.findByMemberIdOrderByBookedAtDescId(member.value()).stream()
                .filter(enrolment -> enrolment.session() != null)
                .map(Enrolment::view)
                .filter(EnrolmentView::confirmed)
                .toList();
    }

    /** An own enrolment, whatever its state; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public EnrolmentView own(Caller caller, EnrolmentId id) {
        EnrolmentView enrolment = find(id);
        caller.requireSelf(enrolment.member());
        return enrolment;
    }

    /** The enrolment; throws {@link NotFound}. */
    @CapabilityOnly(
            "records, which check that the caller's organisation offers the module, and messages to that organisation")
    @Transactional(readOnly = true)
    public EnrolmentView find(EnrolmentId id) {
        return enrolments.findById(id.value()).map(Enrolment::view).orElseThrow(() -> new NotFound("enrolment", id));
    }

    /** Those of the enrolments that exist, in one query. */
    @CapabilityOnly("study, which names guests to the trainer")
    @Transactional(readOnly = true)
    public List<EnrolmentView> byIds(Collection<EnrolmentId> ids) {
        return enrolments.findAllById(ids.stream().map(EnrolmentId::value).toList()).stream()
                .map(Enrolment::view)
                .toList();
    }

    /** The same as they are now, and as they stay until the transaction ends; whoever else asks so waits until then. */
    @CapabilityOnly("settlement, which follows each enrolment one change after the other")
    public List<EnrolmentView> held(Collection<EnrolmentId> ids) {
        return enrolments.findAllToChange(ids.stream().map(EnrolmentId::value).toList()).stream()
                .map(Enrolment::view)
                .toList();
    }

    /** All enrolments in the session, cancelled ones too, in the order of booking. */
    @CapabilityOnly("attendance, which checks that the caller's organisation offers the session")
    @Transactional(readOnly = true)
    public List<EnrolmentView> inSession(SessionId session) {
        return enrolments.findBySessionIdOrderByBookedAtAscIdAsc(session.value()).stream()
                .map(Enrolment::view)
                .toList();
    }

    /** All enrolments in any of the sessions, in one query. */
    @CapabilityOnly("reminders of what a session needs")
    @Transactional(readOnly = true)
    public List<EnrolmentView> inSessions(Collection<SessionId> ids) {
        return enrolments.findBySessionIdIn(ids.stream().map(SessionId::value).toList()).stream()
                .map(Enrolment::view)
                .toList();
    }

    /** Who has an active enrolment in one of the modules, with the module booked first. */
    @CapabilityOnly("warnings to those who have booked")
    @Transactional(readOnly = true)
    public Map<MemberId, ModuleId> activeIn(Collection<ModuleId> modules) {
        Map<MemberId, ModuleId> found = new HashMap<>();
        enrolments
                .findActiveIn(modules.stream().map(ModuleId::value).toList())
                .forEach(enrolment ->
                        found.putIfAbsent(enrolment.member(), enrolment.view().module()));
        return found;
    }

    /** Who has an active enrolment in each of the modules; modules that nobody has are missing. */
    @CapabilityOnly("messages to those who have booked")
    @Transactional(readOnly = true)
    public Map<ModuleId, List<MemberId>> bookedIn(Collection<ModuleId> modules) {
        return enrolments.findActiveIn(modules.stream().map(ModuleId::value).toList()).stream()
                .collect(Collectors.groupingBy(
                        Enrolment::module, Collectors.mapping(Enrolment::member, Collectors.toList())));
    }

    /** The active enrolments of each person, the earliest booking first; people without are missing. One query for up to 500 people. */
    @CapabilityOnly("the planner")
    @Transactional(readOnly = true)
    public Map<MemberId, List<EnrolmentView>> activeOf(Collection<MemberId> members) {
        List<UUID> ids = members.stream().map(MemberId::value).distinct().toList();
        Map<MemberId, List<EnrolmentView>> found = new HashMap<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            enrolments
                    .findActive(ids.subList(start, Math.min(start + CHUNK, ids.size())))
                    .forEach(enrolment -> found.computeIfAbsent(enrolment.member(), member -> new ArrayList<>())
                            .add(enrolment.view()));
        }
        return found;
    }

    /**
     * Ends the active enrolments in a session that will not be held, so that people can book another one at once; returns whose they were. Who gave one up
     * before owes nothing for it any more.
     */
    @CapabilityOnly("the listener that hears that a session was cancelled")
    public List<MemberId> freeFrom(SessionId session) {
        seats.lock(Stream.of(session));
        List<Enrolment> ended = enrolments.findActiveInSessionToChange(session.value());
        ended.forEach(enrolment -> succession.end(enrolment.id()));
        ended.stream().filter(enrolment -> enrolment.state().isActive()).forEach(enrolment -> {
            enrolment.cancel();
            news.announce(enrolment);
        });
        enrolments.findChargedInSessionToChange(session.value()).forEach(enrolment -> {
            enrolment.waive();
            news.announceWaiver(enrolment);
        });
        return ended.stream().map(Enrolment::member).toList();
    }

    /** Notes that the session is at another time, so that those who have booked it can give it up for nothing; returns whose they are. */
    @CapabilityOnly("the listener that hears that a session was moved")
    public List<MemberId> sessionMoved(SessionId session) {
        List<Enrolment> booked = enrolments.findActiveInSessionToChange(session.value());
        booked.forEach(Enrolment::sessionMoved);
        return booked.stream().map(Enrolment::member).toList();
    }

    /** Gives up all active enrolments of somebody who left, with their seats; a session that has begun is the provider's to close. */
    @CapabilityOnly("the listener that hears that somebody left")
    public void giveUpAll(MemberId member) {
        seats.lock(enrolments.activeSessionsOf(member.value()).stream().map(SessionId::new));
        for (Enrolment enrolment : enrolments.findAllActiveToChange(member.value())) {
            succession.leave(enrolment, SubstitutionState.ENDED);
            if (!enrolment.holdsSeat()
                    || seats.free(enrolment)
                    || !enrolment.state().mayLearn()) {
                enrolment.withdraw(Times.now(clock), seats.startOf(enrolment));
                news.announce(enrolment);
            }
        }
    }

    private Enrolment ownToChange(Caller caller, EnrolmentId id) {
        Enrolment enrolment = enrolments.findToChange(id.value()).orElseThrow(() -> new NotFound("enrolment", id));
        caller.requireSelf(enrolment.member());
        return enrolment;
    }

    private static Refused alreadyEnrolled(ModuleId module) {
        return new Refused("already-enrolled", "there is an active enrolment in module " + module);
    }
}
