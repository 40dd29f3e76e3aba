package org.kommunalcampus.curriculum.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.kommunalcampus.curriculum.PipelineAccess;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A region on the database, with the production pipeline running: whatever is marked is rebuilt by its workers. */
final class Pipeline {
    private static final List<String> TABLES = List.of("plan_version", "plan_touch", "plan");
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int CHUNK = 5_000;

    private final JdbcTemplate jdbc;
    private final PipelineAccess access;
    private final RegionTables tables;
    private final Region region;
    private final Clock clock;
    private int learners;

    Pipeline(ApplicationContext context, Region region) {
        jdbc = context.getBean(JdbcTemplate.class);
        access = new PipelineAccess(context);
        access.stopWorkers();
        var mutable = context.getBean(MutableClock.class);
        mutable.reset();
        var noon = Region.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        mutable.advance(Duration.between(mutable.instant(), noon));
        clock = mutable;
        this.region = region;
        tables = new RegionTables(jdbc);
        tables.fill(region);
    }

    RegionTables tables() {
        return tables;
    }

    int learners() {
        return learners;
    }

    /** Adds learners until there are so many. */
    void growTo(int count) {
        for (; learners < count; learners = Math.min(count, learners + CHUNK)) {
            tables.fillLearners(IntStream.range(learners, Math.min(count, learners + CHUNK))
                    .mapToObj(region::learner)
                    .toList());
        }
    }

    /** Builds the plans of everybody from nothing. */
    Machine.Use rebuildAll() {
        TABLES.forEach(table -> jdbc.update("truncate table " + table));
        access.admit(IntStream.range(0, learners)
                .mapToObj(i -> region.learner(i).id())
                .toList());
        var start = Machine.Use.now();
        access.startWorkers();
        awaitIdle();
        return Machine.Use.since(start);
    }

    void stop() {
        access.stopWorkers();
    }

    /** Writes all rows of all plans once more, by bare batches on one connection; the workers must rest. */
    Machine.Use writeBare() {
        var rows = TABLES.stream().map(table -> Rows.copyOf(table, jdbc)).toList();
        TABLES.forEach(table -> jdbc.update("truncate table " + table));
        var start = Machine.Use.now();
        rows.forEach(table -> table.insert(jdbc));
        return Machine.Use.since(start);
    }

    void startWorkers() {
        access.startWorkers();
    }

    /** Does something and waits until its last consequence is written. */
    Effect effectOf(Runnable action) {
        int versions = count("plan_version");
        var since = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        var start = Machine.Use.now();
        action.run();
        awaitIdle();
        var use = Machine.Use.since(start);
        Integer replanned =
                jdbc.queryForObject("select count(*) from plan where rebuilt_at >= ?", Integer.class, since);
        return new Effect(replanned == null ? 0 : replanned, count("plan_version") - versions, use);
    }

    /**
     * What a change brought about.
     *
     * @param replanned plans built anew
     * @param changed plans that became others
     */
    record Effect(int replanned, int changed, Machine.Use use) {}

    int count(String from) {
        Integer count = jdbc.queryForObject("select count(*) from " + from, Integer.class);
        return count == null ? 0 : count;
    }

    private void awaitIdle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!idle()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the rebuild does not come to an end");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private boolean idle() {
        return none("EVENT_PUBLICATION") && none("changed_module") && none("plan where ready_at is not null");
    }

    private boolean none(String from) {
        return jdbc.queryForList("select 1 from " + from + " limit 1").isEmpty();
    }
}
