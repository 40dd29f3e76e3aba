package org.kommunalcampus.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SessionGuests;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** People say that they are in a session by a code that changes by the minute; the trainer confirms it. A claim is no attendance. */
@UseCase
@RequiredArgsConstructor
public class AttendanceCodes {

    /** A session that runs a little longer than planned can still be confirmed in the room. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final AttendanceCodeRepository codes;
    private final AttendanceClaimRepository claims;
    private final Sessions sessions;
    private final Modules modules;
    private final Enrolments enrolments;
    private final SessionGuests guests;
    private final ProviderPermissions duties;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /**
     * The code of this minute, for staff of the provider to show in the room. Refused {@code session-to-come} and {@code session-over} outside of the session,
     * {@code session-cancelled}; {@link NotFound} for a session of others.
     */
    public String show(Caller caller, SessionId id) {
        mustRun(own(caller, id));
        AttendanceCode code = codes.findById(id.value()).orElseGet(() -> codes.saveAndFlush(new AttendanceCode(id)));
        return code.code().at(RotatingCode.minute(clock.instant()));
    }

    /**
     * Says that the caller is in the session: with a booking in it, or with one of its module that is without or in another session, whom the trainer lets in.
     * Answers whether the code is that of the moment; a wrong one is counted, though nothing else happens. Refused as {@link #show}, {@code not-booked} without
     * such a booking and {@code too-many-tries} for more than five in a minute; {@link NotFound}.
     */
    public boolean claim(Caller caller, SessionId id, String typed) {
        caller.requireAnyRole(Role.LEARNER);
        SessionView session = sessions.find(id);
        EnrolmentView enrolment = booking(caller, session);
        mustRun(session);
        enrolments.takeTurn(enrolment.id());
        AttendanceClaim claim =
                claims.findById(enrolment.id().value()).orElseGet(() -> new AttendanceClaim(enrolment.id(), id));
        Instant now = Times.now(clock);
        boolean mayTry = claim.mayTry(id, RotatingCode.minute(now));
        if (!mayTry) {
            throw new Refused("too-many-tries", "enrolment " + enrolment.id() + " tries too often");
        }
        boolean right = codes.findById(id.value())
                .filter(code -> code.code().accepts(typed.strip(), now))
                .isPresent();
        if (right) {
            claim.make(now);
        }
        claims.save(claim);
        return right;
    }

    /** The enrolments that claim to be in the session, those of guests too. */
    @CapabilityOnly("study, which shows them to the trainer")
    @Transactional(readOnly = true)
    public Set<EnrolmentId> claimed(SessionId id) {
        return claims.findBySessionIdAndClaimedAtNotNull(id.value()).stream()
                .filter(AttendanceClaim::isMade)
                .map(AttendanceClaim::enrolment)
                .collect(Collectors.toSet());
    }

    /**
     * Lets somebody in who claims to be there and has booked the module without this session: the booking is in this session from now on.
     * {@link NotFound} for whoever claims nothing; refused {@code session-to-come}, {@code session-cancelled} and {@code enrolment-closed}.
     */
    public void letIn(Caller caller, SessionId id, EnrolmentId guest) {
        SessionView session = own(caller, id);
        if (session.state() == SessionState.CANCELLED) {
            throw new Refused("session-cancelled", "session " + id + " is not held");
        }
        if (session.startsAt().isAfter(clock.instant())) {
            throw new Refused("session-to-come", "session " + id + " has not begun");
        }
        if (!claimed(id).contains(guest)) {
            throw new NotFound("enrolment", guest);
        }
        guests.join(guest, id);
        EnrolmentView joined = enrolments.find(guest);
        notifications.tellDecision(
                NotificationKind.LET_INTO_SESSION,
                caller,
                guest.toString(),
                Set.of(joined.member()),
                DecisionFacts.of(joined.module()).at(session.startsAt()));
        audit.record(caller, "guest.let-in", "enrolment", guest.toString(), "session " + id);
    }

    private EnrolmentView booking(Caller caller, SessionView session) {
        return enrolments.of(caller, caller.requireMember()).stream()
                .filter(enrolment -> enrolment.module().equals(session.module())
                        && enrolment.state().takesPart()
                        && (enrolment.state().mayLearn() || session.id().equals(enrolment.session())))
                .min(Comparator.comparing(enrolment -> session.id().equals(enrolment.session()) ? 0 : 1))
                .orElseThrow(() -> new Refused("not-booked", "no booking for session " + session.id()));
    }

    private void mustRun(SessionView session) {
        Instant now = clock.instant();
        if (session.state() == SessionState.CANCELLED) {
            throw new Refused("session-cancelled", "session " + session.id() + " is not held");
        }
        if (session.startsAt().isAfter(now)) {
            throw new Refused("session-to-come", "session " + session.id() + " has not begun");
        }
        if (session.endsAt().plus(GRACE).isBefore(now)) {
            throw new Refused("session-over", "session " + session.id() + " is over");
        }
    }

    private SessionView own(Caller caller, SessionId id) {
        caller.requireProvider();
        SessionView session = sessions.find(id);
        ModuleCard module = modules.cards(List.of(session.module())).get(session.module());
        if (module == null || !module.provider().equals(caller.provider())) {
            throw new NotFound("session", id);
        }
        duties.demand(caller, caller.requireProvider(), ProviderPermission.DATES);
        return session;
    }
}
