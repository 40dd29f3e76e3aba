package org.kommunalcampus.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers for 24 hours what requests with a key were answered. Each method is a statement of its own, seen by all nodes at once. */
@Component
@RequiredArgsConstructor
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);
    /** No request takes longer; a key whose node died while it worked is free again after that time. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What is known about a key. */
    sealed interface Claim {

        /** The key was free and is the caller's now. */
        record Mine() implements Claim {}

        /** The same request is being worked on. */
        record InUse() implements Claim {}

        /** The key came with another request. */
        record Reused() implements Claim {}

        /** The request was answered before. */
        record Answered(StoredAnswer answer) implements Claim {}
    }

    Claim claim(String id, String requestHash) {
        Instant now = clock.instant();
        forgetOlderThan(now);
        try {
            jdbc.sql("insert into idempotency_key (id, request_hash, started_at) values (?, ?, ?)")
                    .params(id, requestHash, utc(now))
                    .update();
            return new Claim.Mine();
        } catch (DuplicateKeyException known) {
            return jdbc.sql("select * from idempotency_key where id = ?")
                    .param(id)
                    .query((row, number) -> claim(row, requestHash))
                    .optional()
                    .orElseGet(Claim.InUse::new);
        }
    }

    void answer(String id, StoredAnswer answer) {
        jdbc.sql(
                        "update idempotency_key set status = ?, content_type = ?, location = ?, etag = ?, body = ? where id = ?")
                .param(answer.status())
                .param(answer.contentType())
                .param(answer.location())
                .param(answer.etag())
                .param(answer.body())
                .param(id)
                .update();
    }

    void release(String id) {
        jdbc.sql("delete from idempotency_key where id = ? and status is null")
                .param(id)
                .update();
    }

    private void forgetOlderThan(Instant now) {
        jdbc.sql("delete from idempotency_key where started_at < ?")
                .param(utc(now.minus(KEPT)))
                .update();
        jdbc.sql("delete from idempotency_key where started_at < ? and status is null")
                .param(utc(now.minus(LONGEST_REQUEST)))
                .update();
    }

    private static Claim claim(ResultSet row, String requestHash) throws SQLException {
        if (!row.getString("request_hash").equals(requestHash)) {
            return new Claim.Reused();
        }
        int status = row.getInt("status");
        return row.wasNull() ? new Claim.InUse() : new Claim.Answered(answer(row, status));
    }

    private static StoredAnswer answer(ResultSet row, int status) throws SQLException {
        return new StoredAnswer(
                status,
                row.getString("content_type"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("body"));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
