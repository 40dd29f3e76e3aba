package org.kommunalcampus.record;

import java.util.List;
import org.kommunalcampus.learning.EnrolmentId;

/** A provider stated who took part in a session. */
public record AttendanceNoted(List<EnrolmentId> enrolments) {}
