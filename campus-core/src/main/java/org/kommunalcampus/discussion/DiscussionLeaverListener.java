package org.kommunalcampus.discussion;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Takes the names of people who left from what they wrote, and them out of their groups. */
@Component("leaversOfDiscussions")
@RequiredArgsConstructor
class DiscussionLeaverListener {

    private final PersonalDiscussions discussions;

    @ApplicationModuleListener
    void on(MemberLeft event) {
        discussions.erase(event.member());
    }
}
