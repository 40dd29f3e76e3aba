package org.kommunalcampus.curriculum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shares stale plans out to workers, on this node and others: a plan is built by one worker at a time, outside of any transaction, and the claim of a
 * worker that dies lapses.
 */
@Component
@SetBased("claims a batch of plans that no other node is at")
@RequiredArgsConstructor
class ClaimedPlans {

    /** Candidates are read in a first step, because H2 would lock all stale plans and not only the batch; more than fit, because others may be faster. */
    private static final int CANDIDATES_PER_PLACE = 4;

    private static final String STORED = """
            select p.member_id, p.version, p.digest, p.stale_trigger, p.marks, p.failures, t.touched
            from plan p join plan_touch t on t.member_id = p.member_id
            """;

    private final JdbcClient jdbc;
    private final OwnTransaction transaction;
    private final RebuildSettings settings;
    private final Clock clock;

    /** Takes a batch of stale plans, those that have waited longest first; empty when none is ready. */
    List<ClaimedPlan> next() {
        List<String> candidates = jdbc.sql(
                        "select member_id from plan where ready_at <= :now order by ready_at limit :limit")
                .param("now", Times.stored(clock.instant()))
                .param("limit", settings.batch() * CANDIDATES_PER_PLACE)
                .query((row, number) -> row.getString(1))
                .list();
        return candidates.isEmpty() ? List.of() : transaction.call(() -> take(candidates));
    }

    /**
     * Takes the plan of one learner whoever else is at it, for the learner's own change; marks it, so that the plan is built even if this node dies now.
     *
     * @param profileVersion that the profile has; the plan will be built from this one or a later one, so the event that tells of it marks nothing
     */
    ClaimedPlan own(MemberId member, Trigger trigger, long profileVersion) {
        return transaction.call(() -> {
            String token = UUID.randomUUID().toString();
            jdbc.sql("""
                            update plan set marks = marks + 1, stale_trigger = :trigger, stale_since = coalesce(stale_since, :now),
                                claimed_by = :token, ready_at = :lapses, profile_version = :profile
                            where member_id = :member""")
                    .param("trigger", trigger.name())
                    .param("profile", profileVersion)
                    .param("now", Times.stored(clock.instant()))
                    .param("token", token)
                    .param("lapses", Times.stored(clock.instant().plus(settings.lease())))
                    .param("member", member.toString())
                    .update();
            return claimed(token, List.of(member.toString())).getFirst();
        });
    }

    /** Gives plans back that this worker could not even try to build; they are ready again after a short wait. */
    void giveBack(Collection<ClaimedPlan> claims) {
        transaction.run(() -> claims.forEach(claim -> jdbc.sql(
                        "update plan set claimed_by = null, ready_at = :ready where member_id = :member and claimed_by = :token")
                .param("ready", Times.stored(clock.instant().plus(settings.backOff())))
                .param("member", claim.member().toString())
                .param("token", claim.token())
                .update()));
    }

    /**
     * Locks by the primary key alone, which the hint has MySQL do: by the index of ready plans, it would keep entries locked that it passed over, and two
     * workers would wait for each other.
     */
    private List<ClaimedPlan> take(List<String> candidates) {
        List<String> free = jdbc.sql("""
                        select /*+ index(plan primary) */ member_id from plan
                        where member_id in (:candidates) and ready_at <= :now
                        limit :batch for update skip locked""")
                .param("candidates", candidates)
                .param("now", Times.stored(clock.instant()))
                .param("batch", settings.batch())
                .query((row, number) -> row.getString(1))
                .list();
        if (free.isEmpty()) {
            return List.of();
        }
        String token = UUID.randomUUID().toString();
        jdbc.sql("update plan set claimed_by = :token, ready_at = :lapses where member_id in (:members)")
                .param("token", token)
                .param("lapses", Times.stored(clock.instant().plus(settings.lease())))
                .param("members", free)
                .update();
        return claimed(token, free);
    }

    /** The plans of these people that wait for nothing, as they are stored; nothing is taken. */
    List<ClaimedPlan> fresh(Collection<MemberId> members) {
        return jdbc.sql(STORED + "where p.stale_since is null and p.member_id in (:members) order by p.member_id")
                .param("members", members.stream().map(MemberId::toString).toList())
                .query((row, number) -> claim(row, ""))
                .list();
    }

    private List<ClaimedPlan> claimed(String token, List<String> members) {
        return jdbc.sql(STORED + "where p.claimed_by = :token and p.member_id in (:members) order by p.member_id")
                .param("token", token)
                .param("members", members)
                .query((row, number) -> claim(row, token))
                .list();
    }

    private static ClaimedPlan claim(ResultSet row, String token) throws SQLException {
        return new ClaimedPlan(
                token,
                MemberId.of(row.getString("member_id")),
                row.getInt("version"),
                row.getString("digest"),
                row.getBytes("touched"),
                Trigger.valueOf(row.getString("stale_trigger")),
                row.getLong("marks"),
                row.getInt("failures"));
    }
}
