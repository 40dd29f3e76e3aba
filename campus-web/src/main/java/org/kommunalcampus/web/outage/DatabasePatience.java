package org.kommunalcampus.web.outage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Gives the connections to MySQL short time-outs where their address names none; the driver itself would wait for ever. */
@Component
@RequiredArgsConstructor
class DatabasePatience implements BeanPostProcessor {

    private final ObjectProvider<OutageSettings> settings;
    private final ObjectProvider<RequestConnections> requests;
    private final ObjectProvider<DatabaseWatch> watch;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isMySql(pool)) {
            limit(pool, "connectTimeout", settings.getObject().connect());
            limit(pool, "socketTimeout", settings.getObject().job());
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool && isMySql(pool)
                ? new PatientDataSource(
                        pool,
                        settings.getObject().request(),
                        requests.getObject(),
                        () -> watch.getObject().away())
                : bean;
    }

    private static void limit(HikariDataSource pool, String property, Duration patience) {
        if (!address(pool).contains(property + "=")) {
            pool.addDataSourceProperty(property, String.valueOf(patience.toMillis()));
        }
    }

    private static boolean isMySql(HikariDataSource pool) {
        return address(pool).startsWith("jdbc:mysql:");
    }

    private static String address(HikariDataSource pool) {
        @Nullable String address = pool.getJdbcUrl();
        return address == null ? "" : address;
    }
}
