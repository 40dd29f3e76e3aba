package org.kommunalcampus.approval;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has requests for a session that begins earlier now be decided before it begins. */
@Component
@RequiredArgsConstructor
class MovedSessionListener {

    private final ApprovalRequestRepository requests;
    private final ApprovalDesk desk;

    @ApplicationModuleListener
    void on(SessionMoved event) {
        requests.findBySessionIdAndState(event.session().value(), ApprovalState.OPEN)
                .forEach(request -> request.decideBefore(desk.deadline(ApprovalTerms.MOST_DAYS, event.session())));
    }
}
