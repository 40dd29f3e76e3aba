package org.kommunalcampus.curriculum;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Short transactions of a rebuild, committed before the next step. Each statement sees what is committed at that moment: marks, claims and the search for
 * affected learners rely on it, and MySQL locks no gaps then.
 */
@Component
class OwnTransaction {

    private final TransactionTemplate template;

    OwnTransaction(PlatformTransactionManager transactions) {
        template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T call(Supplier<T> work) {
        return template.<T>execute(status -> work.get());
    }

    void run(Runnable work) {
        template.executeWithoutResult(status -> work.run());
    }
}
