package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.ZonedDateTime;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets earlier versions of curricula when nobody needs to trace any more how they came about; the current one stays, however old it is. */
@Component
@SetBased("deletes old rows of everybody, in batches")
@RequiredArgsConstructor
class PlanRetention {

    private static final int YEARS = 2;
    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final OwnTransaction transaction;
    private final Clock clock;

    /** Forgets versions built more than two years ago, a batch in each transaction. Returns how many. */
    int forgetOld() {
        ZonedDateTime day = clock.instant().atZone(clock.getZone()).minusYears(YEARS);
        int all = 0;
        int some;
        do {
            some = transaction.call(() -> jdbc.sql("""
                            delete from plan_version where built_at < :day and not exists (
                                select 1 from plan p where p.member_id = plan_version.member_id and p.version = plan_version.n)
                            limit :most""")
                    .param("day", Times.stored(day.toInstant()))
                    .param("most", BATCH)
                    .update());
            all += some;
        } while (some == BATCH);
        return all;
    }
}
