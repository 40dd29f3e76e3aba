package org.kommunalcampus.study;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.record.AttendanceMark;

/**
 * Somebody in a session as its provider sees it: never who it is, and never when or how long somebody learned.
 *
 * @param attendance {@code null} until it is noted
 * @param prepared whether nothing obligatory of the preparation is missing
 * @param admittedBecause why the provider lets the person in unprepared, {@code null} where it does not
 * @param complete whether all is there that a completion needs
 */
public record Participant(
        EnrolmentId enrolment,
        EnrolmentState state,
        @Nullable AttendanceMark attendance,
        boolean prepared,
        @Nullable String admittedBecause,
        boolean complete) {

    /** Whether the event is open to this person. */
    public boolean admitted() {
        return prepared || admittedBecause != null;
    }
}
