package org.kommunalcampus.audit;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.DecisionTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down decisions about the organisation, in the transaction that takes them. */
@Component
@RequiredArgsConstructor
class DecisionListener {

    private final Audit audit;

    @EventListener
    void on(DecisionTaken decision) {
        audit.record(
                decision.actor(), decision.action(), decision.subjectKind(), decision.subjectId(), decision.detail());
    }
}
