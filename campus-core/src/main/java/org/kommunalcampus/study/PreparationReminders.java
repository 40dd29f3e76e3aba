package org.kommunalcampus.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;

/** Reminds people of the preparation of a session as long as something obligatory is missing (LP3). */
@UseCase
@RequiredArgsConstructor
public class PreparationReminders {

    private static final ReminderSchedule SCHEDULE = ReminderSchedule.of("preparation", 14, 7, 2);

    private final Sessions sessions;
    private final Enrolments enrolments;
    private final StudyReader reader;
    private final Reminders reminders;
    private final Notifications notifications;
    private final Clock clock;

    /** Tells everybody who is not prepared and has not been reminded since the last reminder fell due; returns how many people that are. */
    @CapabilityOnly("the nightly job")
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        LocalDate after = SCHEDULE.furthest(today).plusDays(1);
        Map<MemberId, LocalDate> first = new HashMap<>();
        for (SessionView session : sessions.startingBetween(
                clock.instant(), after.atStartOfDay(clock.getZone()).toInstant())) {
            LocalDate day = LocalDate.ofInstant(session.startsAt(), clock.getZone());
            unprepared(session, day)
                    .forEach(person -> first.merge(person, day, (one, other) -> one.isBefore(other) ? one : other));
        }
        Map<MemberId, List<String>> told = new HashMap<>();
        first.forEach((person, day) -> told.put(person, List.of(day.toString())));
        notifications.tell(NotificationKind.PREPARATION_DUE, told);
        return told.size();
    }

    private List<MemberId> unprepared(SessionView session, LocalDate day) {
        List<EnrolmentView> booked = enrolments.inSession(session.id()).stream()
                .filter(enrolment -> enrolment.state().mayLearn())
                .toList();
        Map<UUID, MemberId> people = new HashMap<>();
        List<Deadline> deadlines = new ArrayList<>();
        reader.of(booked).forEach((id, view) -> {
            if (!view.prepared() && view.admittedBecause() == null) {
                LocalDate since = LocalDate.ofInstant(view.enrolment().bookedAt(), clock.getZone());
                deadlines.add(new Deadline(id.value(), day, since));
                people.put(id.value(), view.enrolment().member());
            }
        });
        return reminders.take(SCHEDULE, deadlines).stream()
                .flatMap(due -> Stream.ofNullable(people.get(due.subject())))
                .toList();
    }
}
