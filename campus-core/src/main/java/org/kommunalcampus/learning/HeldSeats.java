package org.kommunalcampus.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Takes the seats that enrolments hold, passes them on to those who wait, and gives them back. Whoever changes seats locks the sessions first, all at once,
 * and enrolments after that, so that nobody waits in a circle.
 */
@Component
@RequiredArgsConstructor
class HeldSeats {

    /** How long somebody can think about a seat. */
    static final Duration TIME_TO_ACCEPT = Duration.ofHours(48);

    private static final Caller RULE = Caller.system("waiting-list");

    private final Sessions sessions;
    private final EnrolmentRepository enrolments;
    private final KeptSeats kept;
    private final SeatSuccession succession;
    private final EnrolmentNews news;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** Waits until nobody else changes seats of these sessions; from then on others wait for this transaction. */
    void lock(Stream<@Nullable SessionId> booked) {
        sessions.lock(booked.filter(Objects::nonNull).distinct().toList());
    }

    /** The same for the session of an enrolment, which is not read before, so that it is read as it is then. */
    void lockOf(EnrolmentId id) {
        lock(enrolments.sessionOf(id.value()).stream().map(SessionId::new));
    }

    /**
     * Takes a seat of a locked session for an enrolment, after those who wait have had theirs. Answers whether there was one, if the person waits where there is none; otherwise
     * refused as {@link Sessions#takeSeat}, and {@code seats-reserved} where all free seats are kept for others.
     */
    boolean taken(Enrolment wanting, SessionId session, boolean waitIfFull) {
        offerFree(session, wanting.id());
        SessionView wanted = held(session);
        if (wanted != null && !isClosed(wanted)) {
            int free = sessions.freeSeats(session);
            int own = freeFor(wanting, wanted, free);
            if (waitIfFull && own <= 0) {
                return false;
            }
            if (own <= 0 && free > 0) {
                throw new Refused("seats-reserved", "the free seats of session " + session + " are kept for others");
            }
            announceTaken(wanting, wanted, free);
        }
        sessions.takeSeat(session);
        return true;
    }

    private void announceTaken(Enrolment wanting, SessionView session, int free) {
        kept.shares(session.id(), free, wanting.id()).ifPresent(shares -> {
            MunicipalityId home = homes(List.of(wanting)).get(wanting.member());
            if (!shares.open().equals(shares.taken(home).open())) {
                news.announceKept(session.module());
            }
        });
    }

    /** Says that the seats of a session are kept for others than before. */
    void announceKept(SessionId id) {
        SessionView session = held(id);
        if (session != null) {
            news.announceKept(session.module());
        }
    }

    private int freeFor(Enrolment wanting, SessionView session, int free) {
        return kept.shares(session.id(), free, wanting.id())
                .map(shares -> shares.freeFor(homes(List.of(wanting)).get(wanting.member())))
                .orElse(free);
    }

    /**
     * Gives the seat of the locked session to whoever waits first and may have it, as long as people register, or back, unless the session has begun; a session that is not held has no seats to give
     * back. Answers whether the session was still to come.
     */
    boolean free(Enrolment enrolment) {
        return free(enrolment.session(), enrolment.id());
    }

    /**
     * The same for a session that the enrolment was in before.
     *
     * @param leaving the enrolment, {@code null} where it has ended already
     */
    boolean free(@Nullable SessionId booked, @Nullable EnrolmentId leaving) {
        if (leaving != null) {
            succession.end(leaving);
        }
        SessionView session = held(booked);
        if (session == null) {
            return true;
        }
        if (hasBegun(session)) {
            return false;
        }
        if (kept.shares(session.id(), 0, leaving).isPresent()) {
            sessions.releaseSeat(session.id());
            offerFree(session.id(), leaving);
            news.announceKept(session.module());
            return true;
        }
        List<Enrolment> next =
                isClosed(session) || sessions.freeSeats(session.id()) < 0 ? List.of() : first(session, 1);
        if (next.isEmpty()) {
            sessions.releaseSeat(session.id());
        }
        next.forEach(waiting -> offer(waiting, session));
        return true;
    }

    /** When the booked session begins; {@code null} where there is none that is held. */
    @Nullable
    Instant startOf(Enrolment enrolment) {
        SessionView session = held(enrolment.session());
        return session == null ? null : session.startsAt();
    }

    /** Whether the booked session has begun. */
    boolean haveBegun(Enrolment enrolment) {
        SessionView session = held(enrolment.session());
        return session != null && hasBegun(session);
    }

    /** Offers free seats of a locked session to those who have waited longest, of those who may have them. */
    void offerFree(SessionId id) {
        offerFree(id, null);
    }

    /** The same without counting a seat for an enrolment that is about to take or give one. */
    private void offerFree(SessionId id, @Nullable EnrolmentId without) {
        SessionView session = held(id);
        if (session == null || isClosed(session)) {
            return;
        }
        int free = sessions.freeSeats(id);
        if (free > 0) {
            kept.shares(id, free, without)
                    .map(shares -> allowed(session, shares))
                    .orElseGet(() -> first(session, free))
                    .forEach(waiting -> {
                        sessions.takeSeat(id);
                        offer(waiting, session);
                    });
        }
    }

    /** Those who wait for whom a seat is free, in their order: who waits for a seat that is kept for others holds up nobody behind. */
    private List<Enrolment> allowed(SessionView session, SeatShares free) {
        List<Enrolment> waiting = enrolments.findWaitingToChange(session.id().value(), Limit.unlimited());
        Map<MemberId, MunicipalityId> homes = homes(waiting);
        List<Enrolment> next = new ArrayList<>();
        SeatShares shares = free;
        for (Enrolment one : waiting) {
            MunicipalityId home = homes.get(one.member());
            if (shares.freeFor(home) > 0) {
                shares = shares.taken(home);
                next.add(one);
            }
        }
        if (!shares.open().equals(free.open())) {
            news.announceKept(session.module());
        }
        return next;
    }

    private Map<MemberId, MunicipalityId> homes(List<Enrolment> people) {
        return kept.municipalities(people.stream().map(Enrolment::member).toList());
    }

    private List<Enrolment> first(SessionView session, int seats) {
        return enrolments.findWaitingToChange(session.id().value(), Limit.of(seats));
    }

    private void offer(Enrolment waiting, SessionView session) {
        Instant until = Times.now(clock).plus(TIME_TO_ACCEPT);
        waiting.offer(until.isBefore(session.closesAt()) ? until : session.closesAt());
        EnrolmentView offered = waiting.view();
        audit.record(RULE, "seat.offered", "enrolment", offered.id().toString(), "until " + offered.offeredUntil());
        news.announce(waiting);
        notifications.tellDecision(
                NotificationKind.SEAT_OFFERED,
                offered.id().toString(),
                List.of(offered.member()),
                DecisionFacts.of(offered.module())
                        .at(session.startsAt(), Objects.requireNonNull(offered.offeredUntil())));
    }

    /** Whether nobody registers any more. */
    private boolean isClosed(SessionView session) {
        return !session.closesAt().isAfter(clock.instant());
    }

    private boolean hasBegun(SessionView session) {
        return !session.startsAt().isAfter(clock.instant());
    }

    private @Nullable SessionView held(@Nullable SessionId booked) {
        SessionView session =
                booked == null ? null : sessions.byId(List.of(booked)).get(booked);
        return session == null || session.state() == SessionState.CANCELLED ? null : session;
    }
}
