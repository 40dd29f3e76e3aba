package org.kommunalcampus.webhook;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AssignedId;

/** A message to an address: it waits, is tried, and is delivered or given up. */
@Entity
@Table(name = "webhook_delivery")
@NoArgsConstructor(access = PROTECTED)
class Delivery extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID webhookId;

    private String event;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String payload;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryState state;

    private int attempts;
    private @Nullable String outcome;
    private Instant createdAt;
    private @Nullable Instant nextAt;

    Delivery(WebhookId webhook, WebhookEvent event, String payload, Instant now) {
        id = DeliveryId.next().value();
        webhookId = webhook.value();
        this.event = event.code();
        this.payload = payload;
        state = DeliveryState.WAITING;
        createdAt = now;
        nextAt = now;
    }

    /** Notes what came of an attempt; without a next time it is not tried again. */
    void attempted(DeliveryState became, String cameOfIt, @Nullable Instant next) {
        state = became;
        outcome = cameOfIt;
        attempts++;
        nextAt = next;
    }

    /** Is sent as if it were new. */
    void repeat(Instant now) {
        state = DeliveryState.WAITING;
        attempts = 0;
        nextAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    DeliveryId deliveryId() {
        return new DeliveryId(id);
    }

    Deliveries.Due due(Webhook webhook) {
        return new Deliveries.Due(
                deliveryId(), webhook.webhookId(), webhook.url(), webhook.secret(), payload, attempts);
    }

    DeliveryView view() {
        return new DeliveryView(
                deliveryId(), WebhookEvent.of(event), payload, state, attempts, createdAt, nextAt, outcome);
    }
}
