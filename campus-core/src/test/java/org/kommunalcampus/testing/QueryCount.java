package org.kommunalcampus.testing;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the statements that Hibernate prepares, to show that reading many takes no more of them than reading one. */
public final class QueryCount {

    private final Statistics statistics;

    /** Counts on this database; other threads must not query meanwhile. */
    public QueryCount(EntityManagerFactory factory) {
        statistics = factory.unwrap(SessionFactory.class).getStatistics();
    }

    /** How many statements the work takes. */
    public long of(Runnable work) {
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            work.run();
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
