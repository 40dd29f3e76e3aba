package org.kommunalcampus.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lists moving: offers lapse, free seats are offered, and nobody waits for a session for which nobody registers any more. */
@UseCase
@RequiredArgsConstructor
public class WaitingListKeeper {

    private static final Caller RULE = Caller.system("waiting-list");

    private final EnrolmentRepository enrolments;
    private final HeldSeats seats;
    private final EnrolmentNews news;
    private final Sessions sessions;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** The sessions that have a list. */
    @CapabilityOnly("the job that keeps the lists moving")
    @Transactional(readOnly = true)
    public List<SessionId> sessionsWithList() {
        return enrolments.sessionsWithList().stream().map(SessionId::new).toList();
    }

    /** {@link #settle Settles} all sessions of these modules for which somebody waits. */
    @CapabilityOnly("the listener that hears of changed sessions")
    public void settleAll(Collection<ModuleId> modules) {
        List<SessionId> waitedFor =
                enrolments
                        .sessionsWaitedFor(modules.stream().map(ModuleId::value).toList())
                        .stream()
                        .map(SessionId::new)
                        .toList();
        sessions.lock(waitedFor);
        waitedFor.forEach(this::settle);
    }

    /**
     * Ends offers that were not accepted in time, offers free seats to those who wait, and ends the list once nobody registers for the session. An offer lasts
     * no longer than until then, also where that has moved. Does no harm when nothing is to be done.
     */
    @CapabilityOnly("the job and the listener that keep the lists moving")
    public void settle(SessionId id) {
        sessions.lock(List.of(id));
        SessionView session = sessions.byId(List.of(id)).get(id);
        if (session == null) {
            return;
        }
        Instant now = clock.instant();
        boolean closed = !session.closesAt().isAfter(now);
        for (Enrolment offered : enrolments.findOfferedToChange(id.value())) {
            offered.shorten(session.closesAt());
            if (offered.isOfferOver(now)) {
                end(offered, session, "seat.lapsed", NotificationKind.SEAT_LAPSED);
                if (closed) {
                    sessions.releaseSeat(id);
                } else {
                    seats.free(id, null);
                }
            }
        }
        if (closed) {
            enrolments
                    .findWaitingToChange(id.value(), Limit.unlimited())
                    .forEach(waiting ->
                            end(waiting, session, "waiting-list.ended", NotificationKind.WAITING_LIST_ENDED));
        } else {
            seats.offerFree(id);
        }
    }

    private void end(Enrolment enrolment, SessionView session, String action, NotificationKind kind) {
        enrolment.cancel();
        EnrolmentView ended = enrolment.view();
        audit.record(RULE, action, "enrolment", ended.id().toString(), null);
        news.announce(enrolment);
        notifications.tellDecision(
                kind,
                ended.id().toString(),
                List.of(ended.member()),
                DecisionFacts.of(ended.module()).at(session.startsAt()));
    }
}
