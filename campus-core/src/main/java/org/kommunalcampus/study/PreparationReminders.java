package org.kommunalcampus.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;

/** Reminds people of the preparation of a session as long as something obligatory is missing (LP3). */
@UseCase
@RequiredArgsConstructor
public class PreparationReminders {

    /** As many as {@link Reminders#take} answers for. */
    private static final int AT_ONCE = 500;

    private static final ReminderSchedule SCHEDULE = ReminderSchedule.of("preparation", 14, 7, 2);

    private final Sessions sessions;
    private final Enrolments enrolments;
    private final StudyReader reader;
    private final Reminders reminders;
    private final Staff staff;
    private final Notifications notifications;
    private final Clock clock;

    /** Tells everybody who still works, is not prepared and has not been reminded since the last reminder fell due; returns how many people that are. */
    @CapabilityOnly("the nightly job")
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        LocalDate after = SCHEDULE.furthest(today).plusDays(1);
        Map<SessionId, LocalDate> days = new HashMap<>();
        for (SessionView session : sessions.startingBetween(
                clock.instant(), after.atStartOfDay(clock.getZone()).toInstant())) {
            days.put(session.id(), LocalDate.ofInstant(session.startsAt(), clock.getZone()));
        }
        List<EnrolmentView> learning = enrolments.inSessions(days.keySet()).stream()
                .filter(enrolment -> enrolment.state().mayLearn())
                .toList();
        Map<MemberId, LocalDate> first = new HashMap<>();
        for (int from = 0; from < learning.size(); from += AT_ONCE) {
            remindOf(learning.subList(from, Math.min(learning.size(), from + AT_ONCE)), days, first);
        }
        Map<MemberId, List<String>> told = new HashMap<>();
        first.forEach((person, day) -> told.put(person, List.of(day.toString())));
        notifications.tell(NotificationKind.PREPARATION_DUE, told);
        return told.size();
    }

    /** Notes of those who are to be reminded now the day of their first session. */
    private void remindOf(
            List<EnrolmentView> learning, Map<SessionId, LocalDate> days, Map<MemberId, LocalDate> first) {
        Map<UUID, MemberId> people = new HashMap<>();
        List<Deadline> deadlines = new ArrayList<>();
        Set<MemberId> working =
                staff.working(learning.stream().map(EnrolmentView::member).collect(Collectors.toSet()));
        reader.of(learning).forEach((id, view) -> {
            EnrolmentView booked = view.enrolment();
            LocalDate day = days.get(booked.session());
            if (day != null
                    && working.contains(booked.member())
                    && !view.prepared()
                    && view.admittedBecause() == null) {
                deadlines.add(new Deadline(id.value(), day, LocalDate.ofInstant(booked.bookedAt(), clock.getZone())));
                people.put(id.value(), booked.member());
            }
        });
        for (Deadline due : reminders.take(SCHEDULE, deadlines)) {
            MemberId person = people.get(due.subject());
            if (person != null) {
                first.merge(person, due.day(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
    }
}
