package org.kommunalcampus.web.outage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.Outage;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Keeps an outage from filling the log: each logger tells of it once a minute. */
@Component
class OutageLog extends TurboFilter implements SmartInitializingSingleton, DisposableBean {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DatabaseWatch database;
    private final Clock clock;
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    OutageLog(DatabaseWatch database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            setContext(log);
            start();
            log.addTurboFilter(this);
        }
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        if (format == null || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        boolean ofOutage = Outage.isBehind(failure == null ? last(arguments) : failure)
                || database.away() && tellsOfDatabase(logger.getName());
        return ofOutage && !mayTell(logger.getName()) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private boolean mayTell(String logger) {
        long now = clock.millis();
        long then = told.merge(logger, now, (before, at) -> at - before < PAUSE.toMillis() ? before : at);
        return then == now;
    }

    private static boolean tellsOfDatabase(String logger) {
        return logger.startsWith("org.hibernate.")
                || logger.startsWith("com.zaxxer.hikari.")
                || logger.startsWith("com.github.kagkarlsson.");
    }

    private static @Nullable Throwable last(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }
}
