package org.kommunalcampus.learning;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Frees the seats of people who left. */
@Component
@RequiredArgsConstructor
class EnrolmentLeaverListener {

    private final Enrolments enrolments;

    @ApplicationModuleListener
    void on(MemberLeft event) {
        enrolments.giveUpAll(event.member());
    }
}
