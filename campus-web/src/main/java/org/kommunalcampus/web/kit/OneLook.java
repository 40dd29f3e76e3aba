package org.kommunalcampus.web.kit;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a page read all that it needs in one transaction that only reads, instead of one for each use case that it asks: everything on the page is then from one
 * look, and the database is spared the beginnings and ends. What writes anything, be it a note of a look at somebody, must not be asked in it; nor what suspends
 * a transaction, which would need a second connection.
 */
@Component
public class OneLook {

    private final TransactionTemplate transaction;

    OneLook(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** What the page reads. */
    public <T> T at(Supplier<T> page) {
        return Objects.requireNonNull(transaction.<T>execute(status -> page.get()));
    }
}
