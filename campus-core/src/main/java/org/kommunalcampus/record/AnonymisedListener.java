package org.kommunalcampus.record;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberAnonymised;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Takes names off the records of those whom nobody knows any more. */
@Component
@RequiredArgsConstructor
class AnonymisedListener {

    private final NamesOnPaper names;

    @ApplicationModuleListener
    void on(MemberAnonymised event) {
        names.forget(event.member());
    }
}
