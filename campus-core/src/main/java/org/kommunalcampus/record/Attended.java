package org.kommunalcampus.record;

import org.kommunalcampus.learning.EnrolmentId;

/** What a provider states about one enrolment. */
public record Attended(EnrolmentId enrolment, AttendanceMark mark) {}
