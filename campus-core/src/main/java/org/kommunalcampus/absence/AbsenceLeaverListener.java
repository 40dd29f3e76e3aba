package org.kommunalcampus.absence;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets the absences of those who left. */
@Component
@RequiredArgsConstructor
class AbsenceLeaverListener {

    private final AbsenceCleaning cleaning;

    @ApplicationModuleListener
    void on(MemberLeft event) {
        cleaning.forget(event.member());
    }
}
