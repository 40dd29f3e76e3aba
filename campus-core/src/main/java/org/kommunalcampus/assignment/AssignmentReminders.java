package org.kommunalcampus.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;

/** Tells people of due dates: some days before, and after a date that has passed. */
@UseCase
@RequiredArgsConstructor
public class AssignmentReminders {

    /** Days from today to the due date on which people are told; negative ones lie after it. */
    private static final List<Integer> DAYS = List.of(28, 14, 3, -1, -7, -28);

    private final AssignedPersonRepository people;
    private final TaskStates states;
    private final Notifications notifications;
    private final Clock clock;

    /** Tells everybody who still has to do something about it and whose date is one of those days away; returns how many people that are. */
    @CapabilityOnly("the nightly job")
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        List<AssignedPerson> due =
                people.findAskedBy(DAYS.stream().map(today::plusDays).toList());
        Map<MemberId, List<String>> told = states.of(due).stream()
                .filter(task -> task.state().isToDo())
                .flatMap(task -> Stream.ofNullable(task.due()).map(day -> Map.entry(task.member(), day)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                                days -> List.of(days.stream()
                                        .sorted()
                                        .findFirst()
                                        .orElse(today)
                                        .toString()))));
        notifications.tell(NotificationKind.ASSIGNMENT_DUE, told);
        return told.size();
    }
}
