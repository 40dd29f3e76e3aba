package org.kommunalcampus.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.kommunalcampus.shared.Invalid;

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

    /** Refuses an end before the start with {@link Invalid}. */
    public BlockedTime {
        if (to.isBefore(from)) {
            throw new Invalid("/blockedTimes", "ends-before-start", "the last day lies before the first");
        }
    }

    /** Whether both share a day. */
    public boolean overlaps(BlockedTime other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
