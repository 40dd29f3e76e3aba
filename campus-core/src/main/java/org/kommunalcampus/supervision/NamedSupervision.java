package org.kommunalcampus.supervision;

import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.record.SupervisedExams;
import org.kommunalcampus.study.ExamAttempts;
import org.kommunalcampus.study.ExamStand;
import org.springframework.stereotype.Component;

/** Supervision by somebody whom the provider has named and who has confirmed the exam of a person who agreed; what was passed later does not count as supervised. */
@Component
@RequiredArgsConstructor
class NamedSupervision implements SupervisedExams {

    private final SupervisionConsentRepository consents;
    private final ExamAttempts exams;

    @Override
    public boolean areConfirmed(EnrolmentView enrolment) {
        return consents.findById(enrolment.id().value())
                .filter(consent ->
                        consent.getState() == SupervisionState.CONFIRMED && consent.getWay() != SupervisionWay.SESSION)
                .map(SupervisionConsent::getDecidedAt)
                .filter(decided -> wasTakenBy(enrolment, decided))
                .isPresent();
    }

    @Override
    public void reopen(EnrolmentId enrolment) {
        consents.findToChange(enrolment.value())
                .filter(SupervisionConsent::isDecided)
                .ifPresent(consent -> {
                    consent.reconsider();
                    consents.saveAndFlush(consent);
                });
    }

    private boolean wasTakenBy(EnrolmentView enrolment, Instant decided) {
        ExamStand stand = exams.of(List.of(enrolment)).get(enrolment.id());
        return stand == null || stand.isTakenBy(decided);
    }
}
