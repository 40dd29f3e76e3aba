package org.kommunalcampus.supervision;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.record.SupervisedExams;
import org.kommunalcampus.study.ExamAttempts;
import org.kommunalcampus.study.ExamStand;
import org.springframework.stereotype.Component;

/**
 * Supervision in the room: who agreed, is noted as present, and passed the exam between the beginning and the end of a session that has a venue. An exam on paper, which the
 * platform does not know, is part of the session whose attendance is noted.
 */
@Component
@RequiredArgsConstructor
class SessionSupervision implements SupervisedExams {

    private final SupervisionConsentRepository consents;
    private final Attendances attendances;
    private final ExamAttempts exams;

    @Override
    public boolean areConfirmed(EnrolmentView enrolment) {
        EnrolmentId id = enrolment.id();
        return isAsked(enrolment) && wasThere(id) && isTaken(exams.of(List.of(enrolment)), id);
    }

    private boolean isAsked(EnrolmentView enrolment) {
        return enrolment.session() != null
                && consents.findById(enrolment.id().value())
                        .filter(consent -> consent.isFor(SupervisionWay.SESSION))
                        .isPresent();
    }

    private boolean wasThere(EnrolmentId id) {
        AttendanceMark mark = attendances.marksOf(List.of(id)).get(id);
        return mark != null && mark.counts();
    }

    private static boolean isTaken(Map<EnrolmentId, ExamStand> stands, EnrolmentId id) {
        ExamStand stand = stands.get(id);
        return stand != null && stand.isInRoom() && (!stand.here() || stand.passedInSession());
    }
}
