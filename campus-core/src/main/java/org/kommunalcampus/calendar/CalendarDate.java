package org.kommunalcampus.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * A date that is no booking, such as one of a learning group.
 *
 * @param place where it is, empty for unknown
 * @param address where its page is
 * @param stamp when it was put down
 * @param revision rises with each change
 */
public record CalendarDate(
        UUID id,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        String address,
        Instant stamp,
        int revision) {

    /** A date that never changes. */
    public CalendarDate(
            UUID id, String title, String place, Instant startsAt, Instant endsAt, String address, Instant stamp) {
        this(id, title, place, startsAt, endsAt, address, stamp, 0);
    }
}
