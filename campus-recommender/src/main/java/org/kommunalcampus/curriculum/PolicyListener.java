package org.kommunalcampus.curriculum;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.RegionMembers;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has the plans of a region follow its policy, and all plans what competences include. */
@Component
@RequiredArgsConstructor
class PolicyListener {

    private final RegionMembers members;
    private final Staleness staleness;

    @ApplicationModuleListener
    void on(PolicyChanged event) {
        staleness.mark(Trigger.POLICY_CHANGED, members.membersOf(event.region()));
    }

    @ApplicationModuleListener
    void on(ImplicationsChanged event) {
        staleness.markAll(Trigger.POLICY_CHANGED);
    }
}
