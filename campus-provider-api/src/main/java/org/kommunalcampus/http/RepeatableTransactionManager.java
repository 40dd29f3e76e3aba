package org.kommunalcampus.http;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactions of the program. Within a repeatable request, which is one transaction around several use cases, the end of each use case writes what it
 * changed: so a version that is read next is the new one, and who lost a race is told at the same place as without a key.
 */
class RepeatableTransactionManager extends JpaTransactionManager {

    private static final Object MARK = RepeatableTransactionManager.class;

    RepeatableTransactionManager(EntityManagerFactory entities) {
        super(entities);
    }

    /** Lets the use cases of this thread write at their end, until the answer is closed. */
    static Scope withFlushAfterEachUseCase() {
        TransactionSynchronizationManager.bindResource(MARK, MARK);
        return () -> TransactionSynchronizationManager.unbindResource(MARK);
    }

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        if (status.isNewTransaction()
                || !status.hasTransaction()
                || status.isReadOnly()
                || !TransactionSynchronizationManager.hasResource(MARK)) {
            return;
        }
        EntityManager entities = EntityManagerFactoryUtils.getTransactionalEntityManager(
                Objects.requireNonNull(getEntityManagerFactory()));
        if (entities == null) {
            return;
        }
        try {
            entities.flush();
        } catch (RuntimeException lost) {
            throw DataAccessUtils.translateIfNecessary(lost, getJpaDialect());
        }
    }

    /** What is closed when the request ends. */
    interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
