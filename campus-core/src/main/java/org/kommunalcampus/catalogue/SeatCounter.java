package org.kommunalcampus.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts taken seats by conditional updates, so that the database decides who gets the last one. */
@Component
@SetBased("a conditional update decides who gets the last seat")
@RequiredArgsConstructor
class SeatCounter {

    private final JdbcClient jdbc;

    /** Returns whether a seat was free in a planned session for which people still register. */
    boolean take(SessionId session, Instant now) {
        return jdbc.sql("""
                        update module_session set taken = taken + 1
                        where id = :id and state = 'PLANNED' and starts_at > :now and (seats is null or taken < seats)
                            and (registration_until is null or registration_until >= :today)""")
                        .param("id", session.toString())
                        .param("now", Times.stored(now))
                        .param("today", LocalDate.ofInstant(now, TimeReader.GERMANY))
                        .update()
                == 1;
    }

    /** Takes a seat beyond those that there are. */
    void add(SessionId session) {
        jdbc.sql("update module_session set taken = taken + 1 where id = :id")
                .param("id", session.toString())
                .update();
    }

    /** Returns whether a seat was taken. */
    boolean release(SessionId session) {
        return jdbc.sql("update module_session set taken = taken - 1 where id = :id and taken > 0")
                        .param("id", session.toString())
                        .update()
                == 1;
    }

    /** Seats that are taken or held; nobody takes or gives back one before the end of this transaction. */
    int lockTaken(SessionId session) {
        return jdbc.sql("select taken from module_session where id = :id for update")
                .param("id", session.toString())
                .query(Integer.class)
                .single();
    }

    /** Whether it will not be held, whatever this transaction has read of it before. */
    boolean isCancelled(SessionId session) {
        return jdbc.sql("select state from module_session where id = :id for update")
                .param("id", session.toString())
                .query(String.class)
                .single()
                .equals(SessionState.CANCELLED.name());
    }

    /** Locks these rows in the order of the key, as the statements above lock one. */
    void lock(Collection<SessionId> sessions) {
        if (!sessions.isEmpty()) {
            jdbc.sql("select id from module_session where id in (:ids) order by id for update")
                    .param("ids", sessions.stream().map(SessionId::toString).toList())
                    .query(String.class)
                    .list();
        }
    }

    /** Seats that are free after the update of this transaction, which has locked the row; {@link Integer#MAX_VALUE} for any number. */
    int free(SessionId session) {
        return jdbc.sql(
                        "select case when seats is null then 2147483647 else seats - taken end from module_session where id = :id")
                .param("id", session.toString())
                .query(Integer.class)
                .single();
    }
}
