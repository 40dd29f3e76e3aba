package org.kommunalcampus.curriculum;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that refuses connections while a test wants it to. */
class AwayDatabase implements BeanPostProcessor {

    private static final AtomicInteger REFUSED = new AtomicInteger();
    private static volatile boolean away;

    static void leave() {
        REFUSED.set(0);
        away = true;
    }

    static void comeBack() {
        away = false;
    }

    /** How often somebody has tried since the database left. */
    static int refused() {
        return REFUSED.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Leaving(source) : bean;
    }

    private static final class Leaving extends DelegatingDataSource {

        private Leaving(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                REFUSED.incrementAndGet();
                throw new SQLTransientConnectionException("the database is away");
            }
            return super.getConnection();
        }
    }
}
