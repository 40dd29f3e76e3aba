package org.kommunalcampus.supervision;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.StaffLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever leaves a provider confirms none of its exams any more, also after coming back. */
@Component
@RequiredArgsConstructor
class SupervisorLeaverListener {

    private final SupervisorUpkeep supervisors;

    @ApplicationModuleListener
    void on(StaffLeft event) {
        supervisors.end(event.provider(), event.account());
    }
}
