package org.kommunalcampus.supervision;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.learning.EnrolmentChanged;
import org.kommunalcampus.record.AttendanceNoted;
import org.kommunalcampus.record.ModuleCompleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What was completed before attendance was noted, or corrected, becomes a certificate by it; consents follow their bookings. */
@Component
@RequiredArgsConstructor
class SupervisedAttendanceListener {

    private final SessionCertificates certificates;
    private final ConsentUpkeep consents;

    @ApplicationModuleListener
    void on(AttendanceNoted event) {
        certificates.follow(event.enrolments());
    }

    @ApplicationModuleListener
    void on(ModuleCompleted event) {
        consents.completed(event.member(), event.module());
    }

    @ApplicationModuleListener
    void on(EnrolmentChanged event) {
        consents.follow(event.enrolment());
    }
}
