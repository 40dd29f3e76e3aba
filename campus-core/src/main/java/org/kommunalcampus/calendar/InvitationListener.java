package org.kommunalcampus.calendar;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionCancelled;
import org.kommunalcampus.catalogue.SessionConfirmed;
import org.kommunalcampus.catalogue.SessionMoved;
import org.kommunalcampus.catalogue.SessionRelocated;
import org.kommunalcampus.catalogue.SessionsChanged;
import org.kommunalcampus.learning.EnrolmentChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of whatever changes a booked date. */
@Component
@RequiredArgsConstructor
class InvitationListener {

    private final CalendarInvitations invitations;

    @ApplicationModuleListener
    void on(EnrolmentChanged event) {
        invitations.changed(event.enrolment(), event.state());
    }

    @ApplicationModuleListener
    void on(SessionsChanged event) {
        invitations.changed(event.modules());
    }

    @ApplicationModuleListener
    void on(SessionCancelled event) {
        invitations.cancelled(event.session());
    }

    @ApplicationModuleListener
    void on(SessionMoved event) {
        invitations.moved(event.session());
    }

    @ApplicationModuleListener
    void on(SessionRelocated event) {
        invitations.moved(event.session());
    }

    @ApplicationModuleListener
    void on(SessionConfirmed event) {
        invitations.changed(Set.of(event.module()));
    }
}
