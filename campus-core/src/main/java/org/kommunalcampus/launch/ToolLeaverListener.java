package org.kommunalcampus.launch;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** No tool is told the names of people who left. */
@Component("leaversOfTools")
@RequiredArgsConstructor
class ToolLeaverListener {

    private final ToolNames names;

    @ApplicationModuleListener
    void on(MemberLeft event) {
        names.forget(event.member());
    }
}
