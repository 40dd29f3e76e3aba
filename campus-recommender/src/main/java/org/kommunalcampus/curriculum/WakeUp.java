package org.kommunalcampus.curriculum;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the workers of this node that there is something to do; those of other nodes find it when they look. */
@Component
class WakeUp {

    private long calls;

    /** Wakes the workers as soon as the current transaction is committed, at once where there is none. */
    void afterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    call();
                }
            });
        } else {
            call();
        }
    }

    /** How often the workers have been called; a worker notes it before it looks for work. */
    synchronized long calls() {
        return calls;
    }

    /** Waits until the workers are called once more than noted, no longer than this. */
    synchronized void await(long noted, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toMillis(); calls == noted && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    private synchronized void call() {
        calls++;
        notifyAll();
    }
}
