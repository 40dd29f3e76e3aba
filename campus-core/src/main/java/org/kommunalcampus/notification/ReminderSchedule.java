package org.kommunalcampus.notification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * On which days people are reminded of a kind of deadlines.
 *
 * @param purpose what it is for; kept beside each reminder given, so it never changes
 * @param daysBefore days from a reminder to the deadline, the first reminder first; negative ones follow after the deadline
 */
public record ReminderSchedule(String purpose, List<Integer> daysBefore) {

    public ReminderSchedule {
        if (daysBefore.isEmpty()) {
            throw new IllegalArgumentException("a schedule has a reminder");
        }
        daysBefore = daysBefore.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** A schedule with reminders on those days. */
    public static ReminderSchedule of(String purpose, Integer... daysBefore) {
        return new ReminderSchedule(purpose, Stream.of(daysBefore).toList());
    }

    /** The latest deadline of which somebody may be reminded on that day. */
    public LocalDate furthest(LocalDate today) {
        return today.plusDays(daysBefore.getFirst());
    }

    /** The days before the deadline of the latest reminder that is due by that day; none where none is, or where only reminders are that came before it was told. */
    OptionalInt reached(Deadline deadline, LocalDate today) {
        return daysBefore.stream()
                .filter(days -> {
                    LocalDate at = deadline.day().minusDays(days);
                    return at.isAfter(deadline.since()) && !at.isAfter(today);
                })
                .mapToInt(Integer::intValue)
                .min();
    }
}
