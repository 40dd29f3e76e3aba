package org.kommunalcampus.content;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.description.RevisionDiscarded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Forgets what was written for a revision that its provider dropped, in the same transaction, so that the next revision begins with what is offered. */
@Component
@RequiredArgsConstructor
class DiscardedRevisionListener {

    private final EditionContent content;

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RevisionDiscarded event) {
        content.drop(event.module(), event.edition());
    }
}
