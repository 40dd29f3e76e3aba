package org.kommunalcampus.record;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import org.kommunalcampus.organisation.PrivateAccounts;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Limit;

/** Tells people before what they have completed lapses; who has left, only where the person has confirmed a private address for it. HR is told of duties by those who assign them. */
@UseCase
@RequiredArgsConstructor
public class RecordReminders {

    private static final ReminderSchedule SCHEDULE = ReminderSchedule.of("record", 60, 14);
    private static final int PORTION = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CompletionRepository completions;
    private final Reminders reminders;
    private final Staff staff;
    private final PrivateAccounts privateAccounts;
    private final Notifications notifications;
    private final Clock clock;

    /**
     * Tells everybody whose completion will lapse, who has not completed the module for longer since and has not been told since the last reminder fell due; returns how
     * many people that are.
     */
    @CapabilityOnly("the nightly job")
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        Map<MemberId, LocalDate> first = new HashMap<>();
        UUID after = BEFORE_ALL;
        List<Completion> portion;
        do {
            portion = completions.findLapsing(today, SCHEDULE.furthest(today), after, Limit.of(PORTION));
            Map<UUID, MemberId> people =
                    portion.stream().collect(toMap(completion -> completion.id().value(), Completion::member));
            Set<MemberId> reached = reached(people.values());
            List<Deadline> deadlines = portion.stream()
                    .filter(completion -> reached.contains(completion.member()))
                    .map(completion -> Deadline.untold(completion.id().value(), completion.requireValidUntil()))
                    .toList();
            for (Deadline due : reminders.take(SCHEDULE, deadlines)) {
                MemberId person = people.get(due.subject());
                if (person != null) {
                    first.merge(person, due.day(), (one, other) -> one.isBefore(other) ? one : other);
                }
            }
            after = portion.isEmpty() ? after : portion.getLast().id().value();
        } while (portion.size() == PORTION);
        Map<MemberId, List<String>> told = new HashMap<>();
        first.forEach((person, day) -> told.put(person, List.of(day.toString())));
        notifications.tell(NotificationKind.RECORD_LAPSES, told);
        return told.size();
    }

    private Set<MemberId> reached(Collection<MemberId> people) {
        Set<MemberId> reached = new HashSet<>(staff.working(people));
        Set<MemberId> gone = new HashSet<>(people);
        gone.removeAll(reached);
        if (!gone.isEmpty()) {
            reached.addAll(privateAccounts.addresses(gone).keySet());
        }
        return reached;
    }
}
