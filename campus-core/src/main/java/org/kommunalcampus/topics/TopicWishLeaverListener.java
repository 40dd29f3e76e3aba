package org.kommunalcampus.topics;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets what people wished who left. */
@Component("leaversOfTopicWishes")
@RequiredArgsConstructor
class TopicWishLeaverListener {

    private final TopicWishStore wishes;

    @ApplicationModuleListener
    void on(MemberLeft event) {
        wishes.forget(event.member());
    }
}
