package org.kommunalcampus.privacy;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberLeft;
import org.kommunalcampus.shared.Caller;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Ends the consents of people who left, since they can no longer take them back. */
@Component
@RequiredArgsConstructor
class ConsentEnd {

    private final Consents consents;

    @ApplicationModuleListener
    void on(MemberLeft event) {
        consents.endAll(Caller.system("leaving"), event.member());
    }
}
