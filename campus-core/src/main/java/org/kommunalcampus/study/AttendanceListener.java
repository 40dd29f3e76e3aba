package org.kommunalcampus.study;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.record.AttendanceNoted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Taking part may be the last thing that a completion needs. */
@Component
@RequiredArgsConstructor
class AttendanceListener {

    private final StudyAccess access;

    @ApplicationModuleListener
    void on(AttendanceNoted event) {
        access.completeReached(event.enrolments());
    }
}
