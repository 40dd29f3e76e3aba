package org.kommunalcampus.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionDecisions;
import org.kommunalcampus.catalogue.SessionDecisions.Undecided;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.shared.UseCase;

/**
 * Counts bookings on the day of decision of a session (LP10). With enough of them it takes place. With fewer it is cancelled by itself, if its provider chose
 * so and neither open requests for approval nor those to whom a seat is offered could make up the number; otherwise the provider is asked. The provider hears of
 * each outcome.
 */
@UseCase
@RequiredArgsConstructor
public class DecisionDay {

    private static final Caller RULE = Caller.system("decision-day");

    private static final ReminderSchedule SCHEDULE = ReminderSchedule.of("session-decision", 0, -2, -4);

    private final SessionDecisions decisions;
    private final Sessions sessions;
    private final Modules modules;
    private final EnrolmentRepository enrolments;
    private final Reminders reminders;
    private final Notifications notifications;
    private final Clock clock;

    /** The sessions about which it is to be decided. */
    @CapabilityOnly("the job that decides about each of them")
    public List<SessionId> due() {
        return decisions.undecided().stream().map(one -> one.session().id()).toList();
    }

    /** Decides about the session where the numbers do so. Does nothing for one that is decided, cancelled or under way. */
    @CapabilityOnly("the job that decides about each of them")
    public void decide(SessionId id) {
        sessions.lock(List.of(id));
        SessionView session = sessions.find(id);
        Integer minimum = session.minimumSeats();
        if (minimum == null || !isDue(session)) {
            return;
        }
        List<Enrolment> all = enrolments.findBySessionIdIn(List.of(id.value()));
        long booked = all.stream().filter(one -> one.state().takesPart()).count();
        if (booked >= minimum) {
            decisions.confirm(RULE, id);
            tell(NotificationKind.SESSION_HAS_ENOUGH, session);
        } else if (session.cancelsItself() && booked + hopeful(session, all) < minimum) {
            decisions.giveUp(RULE, id);
            tell(NotificationKind.SESSION_HAD_TOO_FEW, session);
        }
    }

    /** How many may still book: whoever has a seat without a booking, and who waits as far as seats are free for them. */
    private long hopeful(SessionView session, List<Enrolment> all) {
        long holding = all.stream()
                .filter(one -> one.holdsSeat() && !one.state().takesPart())
                .count();
        long waiting = all.stream()
                .filter(one -> one.state() == EnrolmentState.WAITING)
                .count();
        boolean open = session.closesAt().isAfter(clock.instant());
        return open ? holding + Math.clamp(waiting, 0, Math.max(0, sessions.freeSeats(session.id()))) : holding;
    }

    private boolean isDue(SessionView session) {
        LocalDate day = session.decidedOn();
        return day != null
                && !session.confirmed()
                && session.state() == SessionState.PLANNED
                && !day.isAfter(LocalDate.ofInstant(clock.instant(), TimeReader.GERMANY))
                && session.startsAt().isAfter(clock.instant());
    }

    /** Asks providers about what is still undecided, and asks again some days later; returns of how many sessions. */
    @CapabilityOnly("the job that asks")
    public int ask() {
        Map<UUID, Undecided> open = new HashMap<>();
        List<Deadline> deadlines = new ArrayList<>();
        for (Undecided one : decisions.undecided()) {
            UUID subject = one.session().id().value();
            open.put(subject, one);
            deadlines.add(Deadline.untold(
                    subject, Objects.requireNonNull(one.session().decidedOn())));
        }
        List<Deadline> due = reminders.take(SCHEDULE, deadlines);
        due.forEach(deadline -> {
            Undecided one = Objects.requireNonNull(open.get(deadline.subject()));
            tell(NotificationKind.SESSION_UNDECIDED, one.session(), one.provider());
        });
        return due.size();
    }

    private void tell(NotificationKind kind, SessionView session) {
        ModuleCard module = modules.cards(List.of(session.module())).get(session.module());
        if (module != null) {
            tell(kind, session, module.provider());
        }
    }

    private void tell(NotificationKind kind, SessionView session, ProviderId provider) {
        String id = session.id().toString();
        List<String> arguments = new ArrayList<>(
                DecisionFacts.of(session.module()).at(session.startsAt()).lines());
        arguments.add(id);
        notifications.tellDesk(kind, SharedInbox.of(provider), id, arguments);
    }
}
