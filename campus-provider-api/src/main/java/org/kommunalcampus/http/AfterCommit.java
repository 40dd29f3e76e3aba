package org.kommunalcampus.http;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a request does besides and must see its effect committed: at the end of a repeatable request, at once in any other. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs the step as soon as what the request did is committed; never when it is taken back. */
    public static void run(Runnable step) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            step.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                step.run();
            }
        });
    }
}
