package org.kommunalcampus.supervision;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.record.SupervisedExams;
import org.springframework.stereotype.Component;

/** Supervision by somebody whom the provider has named and who has confirmed the exam of a person who agreed. */
@Component
@RequiredArgsConstructor
class NamedSupervision implements SupervisedExams {

    private final SupervisionConsentRepository consents;

    @Override
    public boolean areConfirmed(EnrolmentView enrolment) {
        return consents.findById(enrolment.id().value())
                .filter(consent -> consent.getState() == SupervisionState.CONFIRMED)
                .isPresent();
    }
}
