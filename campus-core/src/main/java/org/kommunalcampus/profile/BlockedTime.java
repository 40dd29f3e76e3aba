package org.kommunalcampus.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.kommunalcampus.shared.DayRange;

/**
 * Days on which a person cannot learn, e.g. holidays.
 *
 * @param from the first of these days
 * @param to the last of these days
 */
@Embeddable
public record BlockedTime(
        @Column(name = "from_date", nullable = false) LocalDate from,
        @Column(name = "to_date", nullable = false) LocalDate to) {

    /** Whether the days make sense; the database may hold others from before they were checked, and they must not keep anybody's page from being shown. */
    boolean isPossible() {
        return !to.isBefore(from) && DayRange.CALENDAR.holds(from) && DayRange.CALENDAR.holds(to);
    }

    /** Whether both share a day. */
    public boolean overlaps(BlockedTime other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
