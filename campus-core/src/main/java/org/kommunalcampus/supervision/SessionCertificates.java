package org.kommunalcampus.supervision;

import java.util.Collection;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.record.ExamCertificates;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.UseCase;

/** Makes certificates of completions whose exam was supervised in the room. */
@UseCase
@RequiredArgsConstructor
class SessionCertificates {

    private final SessionSupervision supervision;
    private final Enrolments enrolments;
    private final ExamCertificates certificates;

    /** Those of the enrolments whose supervision is confirmed by what was noted. */
    @CapabilityOnly("the listener for noted attendance")
    public void follow(Collection<EnrolmentId> noted) {
        enrolments.byIds(noted).stream()
                .filter(supervision::areConfirmed)
                .forEach(enrolment -> certificates.certify(enrolment.id()));
    }
}
