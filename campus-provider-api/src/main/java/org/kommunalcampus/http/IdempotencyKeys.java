package org.kommunalcampus.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers for 24 hours what requests with a key were answered. Whoever works on a request holds the lock of its row, which ends with the transaction or
 * with the node; so a row without an answer and without a lock belongs to nobody.
 */
@Component
@SetBased("a key is claimed by the insert that succeeds")
@RequiredArgsConstructor
class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What is known about a key. */
    sealed interface Claim {

        /** Nobody carried the request out; this transaction has the key until it ends. */
        record Mine() implements Claim {}

        /** The same request is being worked on. */
        record InUse() implements Claim {}

        /** The key came with another request, which was carried out. */
        record Reused() implements Claim {}

        /** The request was carried out before; its answer is still sealed. */
        record Answered(String sealed) implements Claim {}
    }

    private record Row(
            String requestHash,
            Instant startedAt,
            @Nullable Integer status,
            @Nullable String answer) {}

    /** Makes sure that the key has a row; to be called outside of any transaction, so that others see it at once. */
    void enter(String id, String requestHash) {
        if (exists(id)) {
            return;
        }
        try {
            jdbc.sql("insert into idempotency_key (id, request_hash, started_at) values (?, ?, ?)")
                    .params(id, requestHash, Times.stored(clock.instant()))
                    .update();
        } catch (DuplicateKeyException enteredMeanwhile) {
            // the other request's row serves as well
        }
    }

    /** Takes the key for the transaction that is running, without waiting for whoever has it. */
    Claim claim(String id, String requestHash) {
        Optional<Row> locked = jdbc.sql(
                        "select request_hash, started_at, status, answer from idempotency_key where id = ? for update skip locked")
                .param(id)
                .query((row, number) -> new Row(
                        row.getString("request_hash"),
                        Times.read(row, "started_at"),
                        row.getObject("status", Integer.class),
                        row.getString("answer")))
                .optional();
        if (locked.isEmpty()) {
            return new Claim.InUse();
        }
        Row row = locked.get();
        Instant now = clock.instant();
        if (row.status() == null || row.startedAt().isBefore(now.minus(KEPT))) {
            jdbc.sql(
                            "update idempotency_key set request_hash = ?, started_at = ?, status = null, answer = null where id = ?")
                    .params(requestHash, Times.stored(now), id)
                    .update();
            return new Claim.Mine();
        }
        return row.requestHash().equals(requestHash) && row.answer() != null
                ? new Claim.Answered(row.answer())
                : new Claim.Reused();
    }

    /** Notes the answer together with what the request did. */
    void answer(String id, int status, String sealed) {
        jdbc.sql("update idempotency_key set status = ?, answer = ? where id = ?")
                .params(status, sealed, id)
                .update();
    }

    /** Forgets what is older than a day; answers how much that was. */
    int forgetOld() {
        return jdbc.sql("delete from idempotency_key where started_at < ?")
                .param(Times.stored(clock.instant().minus(KEPT)))
                .update();
    }

    private boolean exists(String id) {
        return jdbc.sql("select count(*) from idempotency_key where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
