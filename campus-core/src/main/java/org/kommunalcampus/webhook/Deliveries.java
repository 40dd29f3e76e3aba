package org.kommunalcampus.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps messages to addresses. */
@Component
@RequiredArgsConstructor
class Deliveries {

    private final JdbcClient jdbc;

    /** A message that is to be sent now, with what it takes to send it. */
    record Due(DeliveryId id, WebhookId webhook, String url, String secret, String payload, int attempts) {}

    DeliveryId add(WebhookId webhook, WebhookEvent event, String payload, Instant now) {
        DeliveryId id = DeliveryId.next();
        jdbc.sql("""
                        insert into webhook_delivery (id, webhook_id, event, payload, state, attempts, created_at, next_at)
                        values (:id, :webhook, :event, :payload, 'WAITING', 0, :now, :now)""")
                .param("id", id.toString())
                .param("webhook", webhook.toString())
                .param("event", event.code())
                .param("payload", payload)
                .param("now", at(now))
                .update();
        return id;
    }

    /** What is due at addresses that are switched on, longest waiting first. */
    List<Due> due(Instant now, int most) {
        return jdbc.sql("""
                        select d.id, d.webhook_id, w.url, w.secret, d.payload, d.attempts from webhook_delivery d
                        join webhook w on w.id = d.webhook_id
                        where d.state = 'WAITING' and d.next_at <= :now and w.state = 'ACTIVE'
                        order by d.next_at, d.created_at, d.id limit :most""")
                .param("now", at(now))
                .param("most", most)
                .query((row, number) -> new Due(
                        DeliveryId.of(row.getString("id")),
                        WebhookId.of(row.getString("webhook_id")),
                        row.getString("url"),
                        row.getString("secret"),
                        row.getString("payload"),
                        row.getInt("attempts")))
                .list();
    }

    /**
     * Notes what came of an attempt.
     *
     * @param nextAt {@code null} when it is not tried again
     */
    void attempted(DeliveryId id, DeliveryState state, String outcome, @Nullable Instant nextAt) {
        jdbc.sql("""
                        update webhook_delivery set state = :state, outcome = :outcome, attempts = attempts + 1, next_at = :next
                        where id = :id""")
                .param("state", state.name())
                .param("outcome", outcome)
                .param("next", nextAt == null ? null : at(nextAt))
                .param("id", id.toString())
                .update();
    }

    /** Says whether the address has such a message. */
    boolean repeat(WebhookId webhook, DeliveryId id, Instant now) {
        return jdbc.sql("""
                        update webhook_delivery set state = 'WAITING', attempts = 0, next_at = :now
                        where id = :id and webhook_id = :webhook""")
                        .param("now", at(now))
                        .param("id", id.toString())
                        .param("webhook", webhook.toString())
                        .update()
                > 0;
    }

    Page<DeliveryView> of(WebhookId webhook, Pageable page) {
        List<DeliveryView> content = jdbc.sql("""
                        select id, event, payload, state, attempts, created_at, next_at, outcome from webhook_delivery
                        where webhook_id = :webhook order by created_at desc, id limit :size offset :offset""")
                .param("webhook", webhook.toString())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> view(row))
                .list();
        long total = jdbc.sql("select count(*) from webhook_delivery where webhook_id = :webhook")
                .param("webhook", webhook.toString())
                .query(Long.class)
                .single();
        return new PageImpl<>(content, page, total);
    }

    void forget(WebhookId webhook) {
        jdbc.sql("delete from webhook_delivery where webhook_id = :webhook")
                .param("webhook", webhook.toString())
                .update();
    }

    /** Forgets what is settled and older; answers how much that was. */
    int forgetSettledBefore(Instant limit) {
        return jdbc.sql("delete from webhook_delivery where state <> 'WAITING' and created_at < :limit")
                .param("limit", at(limit))
                .update();
    }

    private static DeliveryView view(ResultSet row) throws SQLException {
        LocalDateTime next = row.getObject("next_at", LocalDateTime.class);
        return new DeliveryView(
                DeliveryId.of(row.getString("id")),
                WebhookEvent.of(row.getString("event")),
                row.getString("payload"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                next == null ? null : next.toInstant(ZoneOffset.UTC),
                row.getString("outcome"));
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
