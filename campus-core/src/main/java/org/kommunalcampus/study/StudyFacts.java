package org.kommunalcampus.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.content.CourseContent;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.record.AttendanceMark;

/**
 * All that is known about one person in one module.
 *
 * @param session the booked run, {@code null} where there is none or it will not be held
 * @param attendance {@code null} until the provider notes it
 * @param admittedBecause why the provider lets the person in unprepared
 * @param extendedUntil last day of the follow-up that the provider granted
 * @param place where the person was last
 */
record StudyFacts(
        EnrolmentView enrolment,
        CourseContent course,
        @Nullable SessionView session,
        @Nullable AttendanceMark attendance,
        @Nullable String admittedBecause,
        @Nullable LocalDate extendedUntil,
        @Nullable ElementId place,
        Map<ElementId, Seen> seen,
        Map<ElementId, TestResult> tests,
        Map<ElementId, HomeworkResult> homework,
        Map<ElementId, ToolResult> tools,
        Instant now,
        ZoneId zone) {

    boolean tookPart() {
        return attendance != null && attendance.tookPart();
    }
}
