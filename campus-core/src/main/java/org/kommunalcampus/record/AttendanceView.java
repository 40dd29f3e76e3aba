package org.kommunalcampus.record;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;

/**
 * An enrolment in a session as the provider sees it: never who it is.
 *
 * @param mark {@code null} until it is stated
 * @param share how much of the session in per cent, {@code null} where nobody says
 */
public record AttendanceView(
        EnrolmentId enrolment,
        EnrolmentState state,
        @Nullable AttendanceMark mark,
        @Nullable Integer share) {}
