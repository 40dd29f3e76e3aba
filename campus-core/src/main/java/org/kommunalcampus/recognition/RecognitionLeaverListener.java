package org.kommunalcampus.recognition;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Ends what people who left have handed in. */
@Component
@RequiredArgsConstructor
class RecognitionLeaverListener {

    private final RecognitionCleaning cleaning;

    @ApplicationModuleListener
    void on(MemberLeft event) {
        cleaning.leave(event.member());
    }
}
