package org.kommunalcampus.notification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day by which something must be done, and of which somebody is to be reminded.
 *
 * @param subject id of what is due, unique among what its {@link ReminderSchedule} is for
 * @param day the last day in time
 * @param since the day on which somebody was told of it; a reminder that would have been due until then is not given
 */
public record Deadline(UUID subject, LocalDate day, LocalDate since) {

    /** One of which nobody has been told. */
    public static Deadline untold(UUID subject, LocalDate day) {
        return new Deadline(subject, day, LocalDate.MIN);
    }
}
