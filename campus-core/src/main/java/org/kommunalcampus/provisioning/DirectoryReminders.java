package org.kommunalcampus.provisioning;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UseCase;

/** Reminds HR of a key that ends, before the directory stops all of a sudden. */
@UseCase
@RequiredArgsConstructor
class DirectoryReminders {

    /** So many days before the last day HR is reminded. */
    static final int DAYS_BEFORE = 14;

    private static final ReminderSchedule SCHEDULE = ReminderSchedule.of("directory-access", DAYS_BEFORE);

    private final DirectoryAccessRepository accesses;
    private final Reminders reminders;
    private final Notifications notifications;
    private final Clock clock;

    /** Does what today asks for; doing it twice changes nothing. */
    @CapabilityOnly("the nightly job")
    public void remind() {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, DirectoryAccess> ending =
                accesses.findByRevokedAtIsNullAndLastDayBetween(today, SCHEDULE.furthest(today)).stream()
                        .collect(toMap(DirectoryAccess::getId, access -> access));
        List<Deadline> deadlines = ending.values().stream()
                .map(access -> Deadline.untold(access.getId(), access.getLastDay()))
                .toList();
        for (Deadline due : reminders.take(SCHEDULE, deadlines)) {
            DirectoryAccess access = Objects.requireNonNull(ending.get(due.subject()));
            notifications.tellDesk(
                    NotificationKind.DIRECTORY_ACCESS_ENDS,
                    SharedInbox.hr(new MunicipalityId(access.getMunicipalityId())),
                    access.accessId().toString(),
                    List.of());
        }
    }
}
