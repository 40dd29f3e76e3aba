package org.kommunalcampus.web.outage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Looks every second whether the database answers, by a connection of its own. While it does not, everybody is told at once, and requests under way wait no
 * longer. A database within the program is always there.
 */
@Slf4j
@Component
public class DatabaseWatch implements SmartInitializingSingleton, DisposableBean {

    private static final int PATIENCE_IN_SECONDS = 1;
    private static final String TIMEOUTS = "connectTimeout=1500&socketTimeout=1500";

    private final DataSourceProperties database;
    private final RequestConnections requests;
    private final Duration pause;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("database-watch").daemon().factory());
    private volatile boolean away;
    private @Nullable Connection connection;

    DatabaseWatch(DataSourceProperties database, RequestConnections requests, OutageSettings settings) {
        this.database = database;
        this.requests = requests;
        this.pause = settings.probe();
    }

    /** Whether the database did not answer when it was asked last. */
    public boolean away() {
        return away;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (database.determineUrl().startsWith("jdbc:mysql:")) {
            watch.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
        forget();
    }

    private void look() {
        boolean answers = answers();
        if (answers == away) {
            away = !answers;
            if (away) {
                requests.breakOff();
                log.error("The database does not answer; requests are refused until it does");
            } else {
                log.info("The database answers again");
            }
        }
    }

    private boolean answers() {
        try {
            if (connection == null) {
                connection = open();
            }
            if (connection.isValid(PATIENCE_IN_SECONDS)) {
                return true;
            }
        } catch (SQLException lost) {
            log.debug("no connection to the database", lost);
        }
        forget();
        return false;
    }

    private Connection open() throws SQLException {
        String url = database.determineUrl();
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + TIMEOUTS,
                database.determineUsername(),
                database.determinePassword());
    }

    private void forget() {
        try (Connection old = connection) {
            connection = null;
        } catch (SQLException lost) {
            log.debug("the connection was lost already", lost);
        }
    }
}
