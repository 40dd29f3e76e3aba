package org.kommunalcampus.absence;

import java.time.LocalDate;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.MemberId;

/**
 * That somebody comes to a session in person of which the employer knows.
 *
 * @param first day of the session
 * @param last day of the session
 * @param asked whether somebody has to approve it first
 */
record KnownSession(EnrolmentId enrolment, MemberId member, LocalDate first, LocalDate last, boolean asked) {

    AwayKind kind() {
        return asked ? AwayKind.ASKED : AwayKind.TRAINING;
    }
}
