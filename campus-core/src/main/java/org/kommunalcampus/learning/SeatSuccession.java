package org.kommunalcampus.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Passes a seat on to the colleague who takes it over, in the transaction in which that is certain, and ends what comes to nothing. Whoever asks has locked the session. */
@Component
@RequiredArgsConstructor
class SeatSuccession {

    static final Set<SubstitutionState> OPEN = Set.of(SubstitutionState.ASKED, SubstitutionState.AGREED);

    private static final Caller RULE = Caller.system("substitution");

    private final SubstitutionRepository substitutions;
    private final EnrolmentRepository enrolments;
    private final EnrolmentNews news;
    private final Sessions sessions;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** The seat of the giver's booking is the successor's, and the booking has ended for nothing. */
    void pass(Substitution substitution, Enrolment giver, Enrolment successor) {
        giver.cancel();
        successor.takeOver();
        substitution.pass(successor.id(), now());
        news.announce(giver);
        audit.record(RULE, "substitution.passed", "enrolment", giver.id().toString(), "to " + successor.id());
        tell(NotificationKind.SUBSTITUTION_DONE, substitution, giver, giver.member());
    }

    /** Passes the seat to an enrolment that waited for its approval and has it; does nothing for one with a seat of its own. */
    void approved(Enrolment successor) {
        substitutions.findAgreedToChange(successor.id().value()).ifPresent(substitution -> {
            Enrolment giver =
                    enrolments.findToChange(substitution.enrolment().value()).orElseThrow();
            pass(substitution, giver, successor);
        });
    }

    /** Ends what an enrolment waited for that is given up, declined or in another session now; does nothing for one with a seat of its own. */
    void leave(Enrolment successor, SubstitutionState how) {
        substitutions.findAgreedToChange(successor.id().value()).ifPresent(substitution -> {
            substitution.end(how, now());
            enrolments
                    .findById(substitution.enrolment().value())
                    .ifPresent(
                            giver -> tell(NotificationKind.SUBSTITUTION_DECLINED, substitution, giver, giver.member()));
        });
    }

    /** Ends whatever was asked about a booking that gives its seat up, with the request of the colleague. */
    void end(EnrolmentId booking) {
        for (Substitution substitution : substitutions.findOfToChange(booking.value(), OPEN)) {
            EnrolmentId successor = substitution.successor();
            substitution.end(SubstitutionState.ENDED, now());
            if (successor != null) {
                enrolments
                        .findToChange(successor.value())
                        .filter(waiting -> waiting.state().isActive())
                        .ifPresent(waiting -> {
                            waiting.cancel();
                            news.announce(waiting);
                        });
            }
            enrolments
                    .findById(booking.value())
                    .ifPresent(giver ->
                            tell(NotificationKind.SUBSTITUTION_ENDED, substitution, giver, substitution.colleague()));
        }
    }

    /** Tells one of both what has come of it. */
    void tell(NotificationKind kind, Substitution substitution, Enrolment giver, MemberId person) {
        DecisionFacts facts = DecisionFacts.of(giver.module());
        Instant start = startOf(giver.session());
        notifications.tellDecision(
                kind, substitution.id().toString(), List.of(person), start == null ? facts : facts.at(start));
    }

    private @Nullable Instant startOf(@Nullable SessionId id) {
        SessionView session = id == null ? null : sessions.byId(List.of(id)).get(id);
        return session == null ? null : session.startsAt();
    }

    private Instant now() {
        return Times.now(clock);
    }
}
