package org.kommunalcampus.competence;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds the image of all frameworks and job profiles in memory. Each use asks the database in one small query whether the image is still true, so that every node
 * shows a change at once and a transaction sees its own.
 */
@Component
@RequiredArgsConstructor
class CompetenceIndex {

    private final CompetenceStateRepository states;
    private final ImageReader reader;
    private volatile @Nullable CompetenceImage image;

    /** The image as of now, in a transaction that only reads as of its first look; must be called in a transaction. */
    CompetenceImage current() {
        CompetenceImage seen = (CompetenceImage) TransactionSynchronizationManager.getResource(this);
        if (seen == null) {
            seen = asOfNow();
            if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                TransactionSynchronizationManager.bindResource(this, seen);
                TransactionSynchronizationManager.registerSynchronization(new Bound(seen));
            }
        }
        return seen;
    }

    private CompetenceImage asOfNow() {
        UUID token = states.token();
        CompetenceImage held = image;
        while (held == null || !held.isAsOf(token)) {
            held = reader.read(token);
            token = states.token();
        }
        image = held;
        return held;
    }

    /** Holds the image for one transaction, and not for another one that interrupts it. */
    @RequiredArgsConstructor
    private final class Bound implements TransactionSynchronization {

        private final CompetenceImage seen;

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CompetenceIndex.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CompetenceIndex.this, seen);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CompetenceIndex.this);
        }
    }
}
