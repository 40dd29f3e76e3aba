package org.kommunalcampus.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.organisation.Home;
import org.kommunalcampus.organisation.RegionMembers;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.record.CompletionId;
import org.kommunalcampus.record.LapsingRecord;
import org.kommunalcampus.record.RecordLapses;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UseCase;

/** Tells HR before a record lapses that a mandatory assignment asks for, so that its renewal can be planned; whose it is says the list of duties and not the message. */
@UseCase
@RequiredArgsConstructor
public class DutyReminders {

    private static final ReminderSchedule SCHEDULE = ReminderSchedule.of("duty-lapse", 60, 14);

    private final RecordLapses records;
    private final Assignments assignments;
    private final Reminders reminders;
    private final Staff staff;
    private final RegionMembers places;
    private final Notifications notifications;
    private final Clock clock;

    /** Tells the HR of each municipality in which such a record will lapse and of which it has not been told since the last reminder fell due; returns how many these are. */
    @CapabilityOnly("the nightly job")
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        Map<MunicipalityId, LocalDate> first = new HashMap<>();
        @Nullable CompletionId after = null;
        List<LapsingRecord> portion;
        do {
            portion = records.between(today, SCHEDULE.furthest(today), after);
            due(portion).forEach((town, day) -> first.merge(town, day, DutyReminders::earlier));
            after = portion.isEmpty() ? after : portion.getLast().completion();
        } while (portion.size() == RecordLapses.PORTION);
        first.forEach((town, day) -> notifications.tellDesk(
                NotificationKind.DUTY_LAPSES, SharedInbox.hr(town), town.toString(), List.of(day.toString())));
        return first.size();
    }

    /** The earliest last day of which each municipality is to be told. */
    private Map<MunicipalityId, LocalDate> due(List<LapsingRecord> portion) {
        Set<MemberId> working =
                staff.working(portion.stream().map(LapsingRecord::member).collect(Collectors.toSet()));
        Map<MemberId, List<AssignedModule>> asked = assignments.standingOf(working);
        Map<UUID, LapsingRecord> duties = portion.stream()
                .filter(record -> asked.getOrDefault(record.member(), List.of()).stream()
                        .anyMatch(task -> task.kind() == AssignmentKind.MANDATORY
                                && task.module().equals(record.module())))
                .collect(Collectors.toMap(record -> record.completion().value(), record -> record));
        Map<MemberId, Home> homes = places.homesOf(
                duties.values().stream().map(LapsingRecord::member).toList());
        Map<MunicipalityId, LocalDate> first = new HashMap<>();
        for (Deadline told : reminders.take(
                SCHEDULE,
                duties.values().stream()
                        .map(record -> Deadline.untold(record.completion().value(), record.last()))
                        .toList())) {
            LapsingRecord record = duties.get(told.subject());
            Home home = record == null ? null : homes.get(record.member());
            if (home != null) {
                first.merge(home.municipality(), told.day(), DutyReminders::earlier);
            }
        }
        return first;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
