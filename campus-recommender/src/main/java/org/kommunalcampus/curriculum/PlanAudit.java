package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Builds a random sample of plans from scratch and compares: a plan that is another one although nothing has marked it has drifted. That must not happen; where
 * it does, the plan is marked and the operator sees it.
 */
@Slf4j
@Component
@ForeignTables(
        value = "EVENT_PUBLICATION",
        because = "the event registry tells by its table only what nobody has finished")
@SetBased("draws a sample of all plans")
@RequiredArgsConstructor
class PlanAudit {

    private final JdbcClient jdbc;
    private final ClaimedPlans claims;
    private final Rebuild rebuild;
    private final Staleness staleness;
    private final OwnTransaction transaction;
    private final JobSettings settings;
    private final RebuildSettings rebuildSettings;
    private final Clock clock;

    /** Audits the sample of today and notes what it found. */
    void run() {
        LocalDate today = LocalDate.now(clock);
        List<MemberId> sample = sample(today);
        int drifted = 0;
        for (int start = 0; start < sample.size(); start += rebuildSettings.batch()) {
            drifted += audit(sample.subList(start, Math.min(start + rebuildSettings.batch(), sample.size())));
        }
        jdbc.sql("insert into plan_audit (ran_at, plans, drifted) values (:at, :plans, :drifted)")
                .param("at", Times.stored(clock.instant()))
                .param("plans", sample.size())
                .param("drifted", drifted)
                .update();
        if (drifted > 0) {
            log.error("{} of {} plans had drifted; they are built again", drifted, sample.size());
        } else {
            log.info("None of {} plans had drifted", sample.size());
        }
    }

    /** Other people every day, the same whenever the day is repeated; plans that wait for something are left out. */
    private List<MemberId> sample(LocalDate today) {
        List<MemberId> all = new ArrayList<>(jdbc.sql("""
                        select member_id from plan where stale_since is null and (review_on is null or review_on > :today)
                        order by member_id""")
                .param("today", today)
                .query((row, number) -> MemberId.of(row.getString(1)))
                .list());
        Collections.shuffle(all, new Random(today.toEpochDay()));
        return all.subList(0, Math.min(settings.auditSample(), all.size()));
    }

    private int audit(List<MemberId> members) {
        List<ClaimedPlan> suspects = rebuild.drifted(claims.fresh(members));
        if (suspects.isEmpty()) {
            return 0;
        }
        int drifted = isChangeUnderWay() ? 0 : confirmed(suspects);
        transaction.run(() -> staleness.mark(
                Trigger.AUDIT, suspects.stream().map(ClaimedPlan::member).toList()));
        return drifted;
    }

    /** Whether a difference may come from a change whose mark is still to be made. Asked before marks are read, as changes become marks in this order. */
    private boolean isChangeUnderWay() {
        return exists("EVENT_PUBLICATION") || exists("changed_module");
    }

    private boolean exists(String table) {
        return !jdbc.sql("select 1 from " + table + " limit 1")
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** How many of them have not been marked since they were read. */
    private int confirmed(List<ClaimedPlan> suspects) {
        Map<MemberId, ClaimedPlan> now = claims
                .fresh(suspects.stream().map(ClaimedPlan::member).toList())
                .stream()
                .collect(Collectors.toMap(ClaimedPlan::member, Function.identity()));
        return (int) suspects.stream()
                .filter(suspect -> {
                    ClaimedPlan again = now.get(suspect.member());
                    return again != null && again.marks() == suspect.marks() && again.version() == suspect.version();
                })
                .count();
    }
}
