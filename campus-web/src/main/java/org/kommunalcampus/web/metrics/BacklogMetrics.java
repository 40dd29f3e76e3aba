package org.kommunalcampus.web.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Backlog;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells how much work waits ({@code campus.backlog}, things) and since when ({@code campus.backlog.age}, seconds), by kind of work. Both are counted in the
 * database, so every node tells the same, at most every ten seconds; while the database is away they are no numbers (NaN).
 */
@Component
class BacklogMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final List<Backlog> backlogs;
    private final Clock clock;

    private Map<String, Backlog.Waiting> counted = Map.of();
    private @Nullable Instant countedAt;

    BacklogMetrics(List<Backlog> backlogs, Clock clock) {
        this.backlogs = List.copyOf(backlogs);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Backlog backlog : backlogs) {
            Gauge.builder("campus.backlog", () -> size(backlog))
                    .description("Work that waits")
                    .tag("work", backlog.work())
                    .register(registry);
            Gauge.builder("campus.backlog.age", () -> age(backlog))
                    .description("How long the oldest of it has waited")
                    .baseUnit("seconds")
                    .tag("work", backlog.work())
                    .register(registry);
        }
    }

    private double size(Backlog backlog) {
        Backlog.Waiting waiting = now(backlog);
        return waiting == null ? Double.NaN : waiting.count();
    }

    private double age(Backlog backlog) {
        Backlog.Waiting waiting = now(backlog);
        if (waiting == null) {
            return Double.NaN;
        }
        Instant oldest = waiting.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
    }

    private synchronized Backlog.@Nullable Waiting now(Backlog backlog) {
        Instant now = clock.instant();
        if (!isFresh(now)) {
            counted = count();
            countedAt = now;
        }
        return counted.get(backlog.work());
    }

    private boolean isFresh(Instant now) {
        return countedAt != null && !now.isBefore(countedAt) && now.isBefore(countedAt.plus(FRESH));
    }

    /** All of them, or none where the database does not answer: it is asked once and not once for each. */
    private Map<String, Backlog.Waiting> count() {
        Map<String, Backlog.Waiting> all = new HashMap<>();
        try {
            backlogs.forEach(
                    backlog -> all.put(backlog.work(), backlog.reading().get()));
        } catch (DataAccessException | TransactionException away) {
            return Map.of();
        }
        return all;
    }
}
