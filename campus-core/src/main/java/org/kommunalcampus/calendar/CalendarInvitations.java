package org.kommunalcampus.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentId;
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

    /** Notes that something became of a booking. */
    void changed(EnrolmentId id) {
        enrolments.byIds(List.of(id)).stream()
                .filter(booking -> booking.confirmed() && booking.session() != null)
                .forEach(booking -> appointments.of(booking).ifPresent(this::note));
    }

    /** Notes that sessions of the modules may have changed, as far as that concerns a calendar. */
    void changed(Collection<ModuleId> modules) {
        List<EnrolmentId> told = invitations
                .ofModules(modules.stream().map(ModuleId::value).toList())
                .stream()
                .map(EnrolmentId::new)
                .toList();
        appointments.of(enrolments.byIds(told)).stream()
                .sorted(Comparator.comparing(
                        appointment -> appointment.booking().id()))
                .forEach(this::note);
    }

    /** A calendar that was told nothing needs not be told that it was nothing. */
    private void note(Appointment appointment) {
        EnrolmentView booking = appointment.booking();
        Instant end = appointment.date().endsAt();
        CalendarInvitation known =
                invitations.findToChange(booking.id().value()).orElse(null);
        boolean news = known == null
                ? appointment.isOn() && end.isAfter(clock.instant())
                : !appointment.isOn() || !known.isTold(appointment.facts());
        if (news) {
            mails.dueAt(booking.member(), appointment.date().startsAt()).ifPresent(due -> {
                if (known == null) {
                    invitations.save(new CalendarInvitation(booking, due));
                } else {
                    known.lookBy(due);
                }
            });
        }
    }

    /** What is to be looked at now. */
    @Transactional(readOnly = true)
    List<EnrolmentId> due(int most) {
        return invitations.due(Times.now(clock), Limit.of(most)).stream()
                .map(EnrolmentId::new)
                .toList();
    }

    /** Tells the person's calendar what is new, and forgets what is over or has ended. Does nothing when somebody else did so meanwhile. */
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
            boolean news = !known.isTold(appointment.facts());
            if (news
                    && send(appointment, known.isTold() ? InvitationDraft.Kind.CHANGED : InvitationDraft.Kind.BOOKED)) {
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
