package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks plans as out of date. Every trigger enters here and does the same one thing; marking twice does no harm. A mark counts from the commit of the
 * transaction it is made in, and must come after the commit of the change that it tells of. All that locks rows of plans, here and elsewhere, does so by the
 * primary key in its order and makes one pass in a transaction, so that nobody waits for each other in a circle.
 */
@Component
@SetBased("marks the plans of many learners by one statement")
@RequiredArgsConstructor
class Staleness {

    /** How many learners one statement names. */
    static final int CHUNK = 1000;

    /** A plan that waits already keeps its place; whether it is claimed or set aside for a while shows in ready_at, too. */
    private static final String MARK = """
            update plan set marks = marks + 1, stale_trigger = :trigger,
                stale_since = coalesce(stale_since, :now), ready_at = coalesce(ready_at, :now)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final WakeUp wakeUp;

    /** Gives new learners a plan to be built; those who have one keep it. */
    void admit(Collection<MemberId> members) {
        var now = Times.stored(clock.instant());
        List<MemberId> sorted = members.stream().distinct().sorted().toList();
        batches.batchUpdate("""
                insert ignore into plan (member_id, version, stale_since, stale_trigger, marks, ready_at, failures)
                values (?, coalesce((select max(n) from plan_version where member_id = ?), 0), ?, ?, 0, ?, 0)""", sorted, CHUNK, (row, member) -> {
            row.setString(1, member.toString());
            row.setString(2, member.toString());
            row.setObject(3, now);
            row.setString(4, Trigger.MEMBER_JOINED.name());
            row.setObject(5, now);
        });
        batches.batchUpdate(
                "insert ignore into plan_touch (member_id, touched) values (?, ?)", sorted, CHUNK, (row, member) -> {
                    row.setString(1, member.toString());
                    row.setBytes(2, EncodedDependencies.NOTHING);
                });
        wakeUp.afterCommit();
    }

    /** Ends the planning for a person who left; the history stays. */
    void release(MemberId member) {
        for (String table : List.of("plan", "plan_touch")) {
            jdbc.sql("delete from " + table + " where member_id = :member")
                    .param("member", member.toString())
                    .update();
        }
    }

    /** Marks the plans of these learners. */
    void mark(Trigger trigger, Collection<MemberId> members) {
        List<String> ids =
                members.stream().map(MemberId::toString).distinct().sorted().toList();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            jdbc.sql(MARK + "where member_id in (:members)")
                    .param("trigger", trigger.name())
                    .param("now", Times.stored(clock.instant()))
                    .param("members", ids.subList(start, Math.min(start + CHUNK, ids.size())))
                    .update();
        }
        wakeUp.afterCommit();
    }

    /** Marks the learner's plan, unless it was, or is being, built from a profile that had this version already: the learner's own change is built in the same request. */
    void markUnlessSeen(Trigger trigger, MemberId member, long profileVersion) {
        jdbc.sql(MARK + "where member_id = :member and (profile_version is null or profile_version < :seen)")
                .param("trigger", trigger.name())
                .param("now", Times.stored(clock.instant()))
                .param("member", member.toString())
                .param("seen", profileVersion)
                .update();
        wakeUp.afterCommit();
    }

    /** Marks everybody's plan. */
    void markAll(Trigger trigger) {
        mark(
                trigger,
                jdbc.sql("select member_id from plan")
                        .query((row, number) -> MemberId.of(row.getString(1)))
                        .list());
    }

    /** Gives plans that were set aside after failures a new chance at once, as if nothing had failed. */
    void tryAgain(Collection<MemberId> members) {
        List<MemberId> sorted = members.stream().distinct().sorted().toList();
        batches.batchUpdate(
                "update plan set failures = 0, failure = null, ready_at = ? where member_id = ? and failures > 0 and claimed_by is null",
                sorted,
                CHUNK,
                (row, member) -> {
                    row.setObject(1, Times.stored(clock.instant()));
                    row.setString(2, member.toString());
                });
        wakeUp.afterCommit();
    }

    /** Whose plan is being built at this moment, perhaps with an older image of the catalogue. */
    List<MemberId> inFlight() {
        return jdbc.sql("select member_id from plan where ready_at is not null and claimed_by is not null")
                .query((row, number) -> MemberId.of(row.getString(1)))
                .list();
    }

    /** Marks the plans for which a day has come that they were to be looked at again. */
    void markDue(LocalDate today) {
        List<MemberId> due = jdbc.sql("select member_id from plan where review_on <= :today and stale_since is null")
                .param("today", today)
                .query((row, number) -> MemberId.of(row.getString(1)))
                .list();
        if (!due.isEmpty()) {
            mark(Trigger.DAY_CHANGED, due);
        }
    }

    /** Notes that modules changed; their learners are marked a moment later, once for all modules that change by then. */
    void changed(Trigger trigger, Set<ModuleId> modules) {
        var now = Times.stored(clock.instant());
        batches.batchUpdate(
                "insert into changed_module (module_id, trigger_kind, changed_at) values (?, ?, ?)",
                List.copyOf(modules),
                CHUNK,
                (row, module) -> {
                    row.setString(1, module.toString());
                    row.setString(2, trigger.name());
                    row.setObject(3, now);
                });
    }
}
