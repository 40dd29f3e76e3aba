package org.kommunalcampus.record;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.EnrolmentId;

/**
 * What a provider states about one enrolment.
 *
 * @param share how much of the session somebody was there, 1 to 99 per cent; {@code null} where nobody says, and always for PRESENT and ABSENT
 */
public record Attended(
        EnrolmentId enrolment,
        AttendanceMark mark,
        @Nullable Integer share) {

    /** Without a share. */
    public Attended(EnrolmentId enrolment, AttendanceMark mark) {
        this(enrolment, mark, null);
    }
}
