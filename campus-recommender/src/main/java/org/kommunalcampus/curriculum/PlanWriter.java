package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what workers have built, if the claim still holds: a document only where the plan differs, and a plan that was marked again in the meantime stays
 * stale.
 */
@Component
@SetBased("writes the plans of a batch at once")
@RequiredArgsConstructor
class PlanWriter {

    private static final int BATCH = 500;

    private static final String VERSION =
            "insert into plan_version (member_id, n, built_at, trigger_kind, policy_version, document) values (?, ?, ?, ?, ?, ?)";

    /** The rows exist and are locked; as inserts, the driver sends many of them as one statement, which it cannot do with updates. */
    private static final String DEPENDENCIES = """
            insert into plan_touch (member_id, touched) values (?, ?)
            on duplicate key update touched = values(touched)""";

    /** Likewise. */
    private static final String STATE = """
            insert into plan (member_id, version, digest, catalogue_version, policy_version, profile_version, review_on, rebuilt_at, ready_at, marks, failures)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            on duplicate key update
                version = values(version), digest = values(digest), catalogue_version = values(catalogue_version),
                policy_version = values(policy_version), profile_version = values(profile_version),
                review_on = values(review_on), rebuilt_at = values(rebuilt_at),
                stale_since = case when marks = values(marks) then null else stale_since end,
                ready_at = case when marks = values(marks) then null else values(ready_at) end,
                claimed_by = null, failures = 0, failure = null""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final OwnTransaction transaction;
    private final RebuildSettings settings;
    private final WakeUp wakeUp;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Writes plans that were built from claims of one token. */
    void write(List<Built> plans) {
        if (!plans.isEmpty()) {
            transaction.run(() -> writeHeld(plans));
        }
    }

    /** Notes that a plan could not be built: the old one stays, and the next attempt waits the longer the more have failed. */
    void failed(ClaimedPlan claim, RuntimeException cause) {
        int failures = claim.failures() + 1;
        transaction.run(() -> client.sql("""
                        update plan set failures = :failures, failure = :failure, ready_at = :ready, claimed_by = null
                        where member_id = :member and claimed_by = :token""")
                .param("failures", failures)
                .param("failure", cause.getClass().getSimpleName())
                .param("ready", Times.stored(clock.instant().plus(settings.waitAfter(failures))))
                .param("member", claim.member().toString())
                .param("token", claim.token())
                .update());
    }

    private void writeHeld(List<Built> plans) {
        Map<String, Long> marks = lockHeld(plans);
        List<Built> held =
                plans.stream().filter(plan -> marks.containsKey(member(plan))).toList();
        LocalDateTime now = Times.stored(clock.instant());
        jdbc.batchUpdate(VERSION, held.stream().filter(Built::isNew).toList(), BATCH, (row, plan) -> {
            row.setString(1, member(plan));
            row.setInt(2, plan.version());
            row.setObject(3, now);
            row.setString(4, plan.claim().trigger().name());
            row.setInt(5, plan.policyVersion());
            row.setString(6, plan.document().text());
        });
        jdbc.batchUpdate(
                DEPENDENCIES, held.stream().filter(Built::dependenciesAreNew).toList(), BATCH, (row, plan) -> {
                    row.setString(1, member(plan));
                    row.setBytes(2, plan.dependencies());
                });
        jdbc.batchUpdate(STATE, held, BATCH, (row, plan) -> {
            row.setString(1, member(plan));
            row.setInt(2, plan.version());
            row.setString(3, plan.document().digest());
            row.setLong(4, plan.catalogueVersion());
            row.setInt(5, plan.policyVersion());
            row.setLong(6, plan.profileVersion());
            row.setObject(7, plan.reviewOn());
            row.setObject(8, now);
            row.setObject(9, now);
            row.setLong(10, plan.claim().marks());
        });
        tell(held);
        if (held.stream()
                .anyMatch(plan ->
                        !Objects.equals(marks.get(member(plan)), plan.claim().marks()))) {
            wakeUp.afterCommit();
        }
    }

    private void tell(List<Built> written) {
        Map<MemberId, Integer> news = written.stream()
                .filter(plan -> plan.isNew() && plan.version() > 1)
                .filter(plan -> !plan.claim().trigger().isOwnDoing())
                .collect(Collectors.toMap(plan -> plan.claim().member(), Built::version));
        if (!news.isEmpty()) {
            events.publishEvent(new CurriculaChanged(news));
        }
    }

    /** Marks by member for the claims that still hold, locked until the transaction ends. */
    private Map<String, Long> lockHeld(List<Built> plans) {
        Map<String, Long> held = new HashMap<>();
        client.sql("select member_id, marks from plan where member_id in (:members) and claimed_by = :token for update")
                .param("members", plans.stream().map(PlanWriter::member).toList())
                .param("token", plans.getFirst().claim().token())
                .query((row, number) -> held.put(row.getString(1), row.getLong(2)))
                .list();
        return held;
    }

    private static String member(Built plan) {
        return plan.claim().member().toString();
    }
}
