package org.kommunalcampus.curriculum;

import java.util.function.Supplier;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Short transactions of a rebuild, committed before the next step. Each statement sees what is committed at that moment: marks, claims and the search for
 * affected learners rely on it, and MySQL locks no gaps then. A transaction that the database breaks off to end a deadlock is repeated: nothing of it remains,
 * and the others of the circle have moved on.
 */
@Slf4j
@Component
class OwnTransaction {

    private static final int ATTEMPTS = 4;

    private final TransactionTemplate template;

    OwnTransaction(PlatformTransactionManager transactions) {
        template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T call(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return template.<T>execute(status -> work.get());
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.info("Repeating a transaction that others stood in the way of, attempt {}", attempt, e);
            }
        }
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
