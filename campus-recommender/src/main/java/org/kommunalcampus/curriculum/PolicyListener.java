package org.kommunalcampus.curriculum;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.RegionMembers;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has the plans of a region follow its policy. */
@Component
@RequiredArgsConstructor
class PolicyListener {

    private final RegionMembers members;
    private final Staleness staleness;

    @ApplicationModuleListener
    void on(PolicyChanged event) {
        staleness.mark(Trigger.POLICY_CHANGED, members.membersOf(event.region()));
    }
}
