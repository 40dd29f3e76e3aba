package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.RebuildStatus.AuditResult;
import org.kommunalcampus.curriculum.RebuildStatus.Failure;
import org.kommunalcampus.curriculum.RebuildStatus.Wave;
import org.kommunalcampus.shared.Backlog.Waiting;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far plans are up to date, on all nodes together: the table of plans alone knows. */
@Component
@SetBased("counts plans")
@RequiredArgsConstructor
class RebuildMonitor {

    private static final int FAILURES_SHOWN = 100;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final String WAITING = "from plan where ready_at is not null and failures = 0";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** How far all plans are up to date. */
    RebuildStatus status() {
        long failed = count("from plan where failures > 0");
        long waiting = count(WAITING);
        return new RebuildStatus(
                count("from plan"),
                waiting + failed,
                count("from changed_module"),
                oldest("from plan where ready_at is not null"),
                rebuiltSince(clock.instant().minus(MINUTE)),
                failed,
                failures(),
                wave(waiting),
                lastAudit());
    }

    /** Whose plans could not be built. */
    List<MemberId> setAside() {
        return jdbc.sql("select member_id from plan where failures > 0")
                .query((row, number) -> MemberId.of(row.getString(1)))
                .list();
    }

    /** Plans that wait for a rebuild. */
    Waiting stalePlans() {
        return waiting("stale_since", WAITING);
    }

    /** Plans that could not be built and wait for another attempt. */
    Waiting failedPlans() {
        return waiting("stale_since", "from plan where failures > 0");
    }

    /** Changed modules whose learners are still being looked for. */
    Waiting changedModules() {
        return waiting("changed_at", "from changed_module");
    }

    private Waiting waiting(String since, String from) {
        return jdbc.sql("select count(*), min(" + since + ") as oldest " + from)
                .query((row, number) -> new Waiting(row.getLong(1), Times.readOptional(row, "oldest")))
                .single();
    }

    private @Nullable Wave wave(long waiting) {
        Instant since = oldest(WAITING);
        if (since == null) {
            return null;
        }
        Instant now = clock.instant();
        Duration runs = Duration.between(since, now);
        Duration window = runs.compareTo(MINUTE) > 0 ? MINUTE : runs;
        double perSecond = rebuiltSince(now.minus(window)) * 1000.0 / Math.max(1000, window.toMillis());
        long done = rebuiltSince(since);
        return new Wave(
                since,
                done,
                done + waiting,
                perSecond,
                perSecond == 0 ? null : Duration.ofSeconds(Math.round(Math.ceil(waiting / perSecond))));
    }

    private @Nullable AuditResult lastAudit() {
        return jdbc.sql("select ran_at, plans, drifted from plan_audit order by id desc limit 1")
                .query((row, number) -> new AuditResult(
                        Times.read(row.getObject(1, LocalDateTime.class)), row.getInt(2), row.getInt(3)))
                .optional()
                .orElse(null);
    }

    private List<Failure> failures() {
        return jdbc.sql("""
                        select member_id, failures, failure, ready_at from plan where failures > 0
                        order by failures desc, member_id limit :limit""")
                .param("limit", FAILURES_SHOWN)
                .query((row, number) -> new Failure(
                        MemberId.of(row.getString("member_id")),
                        row.getInt("failures"),
                        row.getString("failure"),
                        Times.read(row, "ready_at")))
                .list();
    }

    private long rebuiltSince(Instant since) {
        return jdbc.sql("select count(*) from plan where rebuilt_at >= :since")
                .param("since", Times.stored(since))
                .query(Long.class)
                .single();
    }

    private @Nullable Instant oldest(String from) {
        return jdbc.sql("select min(stale_since) " + from)
                .query((row, number) -> row.getObject(1, LocalDateTime.class))
                .optional()
                .map(Times::read)
                .orElse(null);
    }

    private long count(String from) {
        return jdbc.sql("select count(*) " + from).query(Long.class).single();
    }
}
