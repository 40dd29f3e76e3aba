package org.kommunalcampus.assignment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Limit;

/** Tells people of due dates: some days before, and after a date that has passed. */
@UseCase
@RequiredArgsConstructor
public class AssignmentReminders {

    private static final ReminderSchedule SCHEDULE = ReminderSchedule.of("assignment", 28, 14, 3, -1, -7, -28);

    /** Dates that passed before that are left to HR's list of what is overdue. */
    private static final int LOOK_BACK_DAYS = 60;

    private static final int PORTION = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AssignedPersonRepository people;
    private final Reminders reminders;
    private final Staff staff;
    private final Notifications notifications;
    private final Clock clock;

    /** Tells everybody who still works and has to do something and has not been reminded since the last reminder fell due; returns how many people that are. */
    @CapabilityOnly("the nightly job")
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        Map<MemberId, LocalDate> first = new HashMap<>();
        UUID after = BEFORE_ALL;
        List<AssignedPerson> portion;
        do {
            portion = people.findToDoBetween(
                    today.minusDays(LOOK_BACK_DAYS), SCHEDULE.furthest(today), after, Limit.of(PORTION));
            dueNow(portion).forEach((person, day) -> first.merge(person, day, AssignmentReminders::earlier));
            after = portion.isEmpty() ? after : portion.getLast().id();
        } while (portion.size() == PORTION);
        Map<MemberId, List<String>> told = new HashMap<>();
        first.forEach((person, day) -> told.put(person, List.of(day.toString())));
        notifications.tell(NotificationKind.ASSIGNMENT_DUE, told);
        return told.size();
    }

    /** The earliest date of which each person is to be reminded. */
    private Map<MemberId, LocalDate> dueNow(List<AssignedPerson> portion) {
        Set<MemberId> working =
                staff.working(portion.stream().map(AssignedPerson::member).collect(toSet()));
        Set<UUID> due = reminders
                .take(
                        SCHEDULE,
                        portion.stream()
                                .filter(task -> working.contains(task.member()))
                                .map(this::deadline)
                                .toList())
                .stream()
                .map(Deadline::subject)
                .collect(toSet());
        return portion.stream()
                .filter(task -> due.contains(task.id()))
                .collect(toMap(AssignedPerson::member, AssignedPerson::requireDueOn, AssignmentReminders::earlier));
    }

    private Deadline deadline(AssignedPerson task) {
        return new Deadline(task.id(), task.requireDueOn(), LocalDate.ofInstant(task.standingSince(), clock.getZone()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
