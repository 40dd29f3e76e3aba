package org.kommunalcampus.calendar;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.mail.DatedNews;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** That a booked session is at another time or place is said by the date that replaces the one before. */
@Component
@RequiredArgsConstructor
class InvitationNews implements DatedNews {

    private static final Set<NotificationKind> MOVES =
            EnumSet.of(NotificationKind.SESSION_MOVED, NotificationKind.SESSION_RELOCATED);

    private final CalendarInvitationRepository invitations;
    private final Enrolments enrolments;
    private final Appointments appointments;
    private final Optional<InvitationWriter> writer;

    @Override
    public boolean says(MemberId person, NotificationView message) {
        String module = DecisionFacts.of(message).module();
        if (module == null || writer.isEmpty() || !MOVES.contains(message.kind())) {
            return false;
        }
        List<EnrolmentView> booked = enrolments.activeOf(List.of(person)).getOrDefault(person, List.of()).stream()
                .filter(booking ->
                        booking.session() != null && booking.module().toString().equals(module))
                .toList();
        return appointments.of(booked).stream()
                .filter(Appointment::isOn)
                .anyMatch(appointment -> invitations
                        .findById(appointment.booking().id().value())
                        .filter(known -> known.says(appointment))
                        .isPresent());
    }
}
