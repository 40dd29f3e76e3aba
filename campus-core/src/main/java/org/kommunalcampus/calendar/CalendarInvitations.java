package org.kommunalcampus.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.mail.DateMails;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the calendars of mail programs in step with what people have booked. What changed is noted first and told when the person wants mails, as it is then; the note of what was told and the mail are
 * one transaction, so that a crash neither loses nor doubles anything.
 */
@UseCase
@RequiredArgsConstructor
class CalendarInvitations {

    private static final Duration UNWRITTEN = Duration.ofHours(1);

    private final CalendarInvitationRepository invitations;
    private final Appointments appointments;
    private final Enrolments enrolments;
    private final DateMails mails;
    private final Optional<InvitationWriter> writer;
    private final Clock clock;

    /**
     * Notes that something became of a booking. Of one of which nothing is noted only the booking itself is news: who begins to learn weeks later knows the date.
     *
     * @param became the state that the booking has got, in which it may be no more
     */
    void changed(EnrolmentId id, EnrolmentState became) {
        enrolments.byIds(List.of(id)).stream()
                .filter(booking -> booking.confirmed() && booking.session() != null)
                .flatMap(booking -> appointments.of(booking).stream())
                .forEach(appointment -> {
                    CalendarInvitation known = known(appointment);
                    if (known != null) {
                        note(appointment, known);
                    } else if (became == EnrolmentState.BOOKED && appointment.isOn()) {
                        begin(appointment);
                    }
                });
    }

    /**
     * Notes that sessions of the modules may have changed, as far as people have to hear of it. That a session has become full or has a seat again comes here as well, so that only bookings are locked of which
     * something else is noted than what is the case.
     */
    void changed(Collection<ModuleId> modules) {
        Map<EnrolmentId, NotedDate> noted = invitations
                .notedIn(modules.stream().map(ModuleId::value).toList())
                .stream()
                .collect(Collectors.toMap(one -> new EnrolmentId(one.enrolment()), Function.identity()));
        for (Appointment appointment : inTurn(enrolments.byIds(noted.keySet()))) {
            NotedDate before =
                    Objects.requireNonNull(noted.get(appointment.booking().id()));
            if (!appointment.isOn() || !CalendarInvitation.knows(before.known(), before.told(), appointment.facts())) {
                CalendarInvitation known = known(appointment);
                if (known != null) {
                    note(appointment, known);
                }
            }
        }
    }

    /** Notes that a session is not held; those of whose booking nothing is noted hear of it, too. */
    void cancelled(SessionId session) {
        for (Appointment appointment : inTurn(enrolments.inSession(session))) {
            CalendarInvitation known = known(appointment);
            if (known != null) {
                note(appointment, known);
            } else if (!appointment.isOn() && appointment.booking().state().takesPart()) {
                remember(appointment);
            }
        }
    }

    /** Notes that a session is held at another time or place than those know who have booked it. */
    void moved(SessionId session) {
        for (Appointment appointment : inTurn(enrolments.inSession(session))) {
            CalendarInvitation known = known(appointment);
            if (known != null) {
                if (known.isUnnoted()) {
                    known.outdate();
                }
                note(appointment, known);
            } else if (appointment.isOn()) {
                remember(appointment);
            }
        }
    }

    /** In one order, whoever asks. */
    private List<Appointment> inTurn(Collection<EnrolmentView> bookings) {
        return appointments.of(bookings).stream()
                .sorted(Comparator.comparing(
                        appointment -> appointment.booking().id()))
                .toList();
    }

    private @Nullable CalendarInvitation known(Appointment appointment) {
        return invitations.findToChange(appointment.booking().id().value()).orElse(null);
    }

    private void note(Appointment appointment, CalendarInvitation known) {
        if (!appointment.isOn() || !known.isTold(appointment.facts())) {
            due(appointment).ifPresent(known::lookBy);
        }
    }

    /** Tells a new booking, or notes what it is where the person wants no mails, so that changes can be told later. */
    private void begin(Appointment appointment) {
        Instant end = appointment.date().endsAt();
        if (end.isAfter(clock.instant())) {
            Optional<Instant> due = due(appointment);
            var noted = new CalendarInvitation(appointment.booking(), due.orElse(end));
            if (due.isEmpty()) {
                noted.tell(appointment.facts());
            }
            invitations.save(noted);
        }
    }

    /** Tells what has changed of a booking of which nothing is noted. */
    private void remember(Appointment appointment) {
        if (appointment.date().endsAt().isAfter(clock.instant())) {
            due(appointment).ifPresent(due -> {
                var noted = new CalendarInvitation(appointment.booking(), due);
                noted.outdate();
                invitations.save(noted);
            });
        }
    }

    /** When the person is told; empty for who wants no mails. */
    private Optional<Instant> due(Appointment appointment) {
        return mails.dueAt(appointment.booking().member(), appointment.date().startsAt());
    }

    /** What is to be looked at now. */
    @Transactional(readOnly = true)
    List<EnrolmentId> due(int most) {
        return invitations.due(Times.now(clock), Limit.of(most)).stream()
                .map(EnrolmentId::new)
                .toList();
    }

    /** Tells the person's calendar what is new, and forgets what is over or has ended. Who cannot be reached knows a new booking from the pages and is told changes of it only. Does nothing when somebody else did so meanwhile. */
    void settle(EnrolmentId id) {
        UUID key = id.value();
        CalendarInvitation known = invitations.findToChange(key).orElse(null);
        if (known == null || !known.isDue(clock.instant())) {
            return;
        }
        Appointment appointment = enrolments.byIds(List.of(id)).stream()
                .findFirst()
                .flatMap(appointments::of)
                .orElse(null);
        if (appointment == null || !appointment.date().endsAt().isAfter(clock.instant())) {
            invitations.delete(known);
        } else if (!appointment.isOn()) {
            if (known.isTold()) {
                send(appointment, InvitationDraft.Kind.CANCELLED);
            }
            invitations.delete(known);
        } else {
            known.restUntil(appointment.date().endsAt());
            boolean first = !known.isTold() || known.isUnnoted();
            boolean news = !known.isTold(appointment.facts());
            boolean sent = news
                    && send(appointment, known.isTold() ? InvitationDraft.Kind.CHANGED : InvitationDraft.Kind.BOOKED);
            if (sent || first) {
                known.tell(appointment.facts());
            }
        }
    }

    /** Looks later at what cannot be put into words now. */
    void putOff(EnrolmentId id) {
        invitations
                .findToChange(id.value())
                .ifPresent(known -> known.restUntil(Times.now(clock).plus(UNWRITTEN)));
    }

    private boolean send(Appointment appointment, InvitationDraft.Kind kind) {
        return writer.isPresent()
                && mails.send(appointment.booking().member(), reader -> {
                    InvitationWriter words = writer.get();
                    return new DateMails.DatedMail(
                            words.write(draft(appointment, kind, reader)),
                            CalendarText.message(words.words(reader.language()))
                                    .add(appointment)
                                    .written());
                });
    }

    private static InvitationDraft draft(Appointment appointment, InvitationDraft.Kind kind, DateMails.Reader reader) {
        return new InvitationDraft(
                reader.language(),
                kind,
                appointment.booking().id(),
                appointment.title(),
                appointment.date().startsAt(),
                appointment.date().endsAt(),
                appointment.place(),
                appointment.uncertain(),
                reader.unsubscribe());
    }
}
