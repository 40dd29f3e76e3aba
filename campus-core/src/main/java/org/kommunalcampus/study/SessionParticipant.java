package org.kommunalcampus.study;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.record.AttendanceMark;

/**
 * Somebody in a session as those see it who run it.
 *
 * @param givenName {@code null}, as family name and municipality, once the time is over in which names are needed
 * @param share how much of the session in per cent, {@code null} where nobody says
 * @param claimed whether the person says by the code to be there
 * @param guest whether the person has booked the module without this session and waits to be let in
 * @param prepared whether nothing obligatory of the preparation is missing
 * @param admittedBecause why the provider lets the person in unprepared, {@code null} where it does not
 * @param complete whether all is there that a completion needs
 */
public record SessionParticipant(
        EnrolmentId enrolment,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String municipality,
        EnrolmentState state,
        @Nullable AttendanceMark attendance,
        @Nullable Integer share,
        boolean claimed,
        boolean guest,
        boolean prepared,
        @Nullable String admittedBecause,
        boolean complete) {}
