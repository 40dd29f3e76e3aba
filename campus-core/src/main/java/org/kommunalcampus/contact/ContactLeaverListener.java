package org.kommunalcampus.contact;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberLeft;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets what was written to people who left, and what they answered. */
@Component("leaversOfContacts")
@RequiredArgsConstructor
class ContactLeaverListener {

    private final PersonalContacts contacts;

    @ApplicationModuleListener
    void on(MemberLeft event) {
        contacts.erase(event.member());
    }
}
