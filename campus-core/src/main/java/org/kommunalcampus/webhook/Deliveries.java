package org.kommunalcampus.webhook;

import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** Messages to addresses, for those who write them down and those who send them. */
@UseCase
@RequiredArgsConstructor
class Deliveries {

    private final DeliveryRepository deliveries;

    /** A message that is to be sent now, with what it takes to send it. */
    record Due(DeliveryId id, WebhookId webhook, String url, String secret, String payload, int attempts) {}

    DeliveryId add(WebhookId webhook, WebhookEvent event, String payload, Instant now) {
        return deliveries.save(new Delivery(webhook, event, payload, now)).deliveryId();
    }

    /** How many messages of the kind the address was sent since then. */
    long count(WebhookId webhook, WebhookEvent event, Instant since) {
        return deliveries.countByWebhookIdAndEventAndCreatedAtGreaterThanEqual(webhook.value(), event.code(), since);
    }

    /** What is due at addresses that are switched on, longest waiting first; of each address its first ones, so that one with many keeps out no other. */
    List<Due> due(Instant now, int most, int ofEach) {
        return deliveries.due(now, ofEach, Limit.of(most)).stream()
                .map(DueRow::due)
                .toList();
    }

    /**
     * Notes what came of an attempt.
     *
     * @param nextAt {@code null} when it is not tried again
     */
    void attempted(DeliveryId id, DeliveryState state, String outcome, @Nullable Instant nextAt) {
        deliveries.findById(id.value()).ifPresent(delivery -> delivery.attempted(state, outcome, nextAt));
    }

    /** Says whether the address has such a message. */
    boolean repeat(WebhookId webhook, DeliveryId id, Instant now) {
        var found = deliveries.findByIdAndWebhookId(id.value(), webhook.value());
        found.ifPresent(delivery -> delivery.repeat(now));
        return found.isPresent();
    }

    Page<DeliveryView> of(WebhookId webhook, Pageable page) {
        return deliveries
                .findByWebhookIdOrderByCreatedAtDescIdAsc(webhook.value(), page)
                .map(Delivery::view);
    }

    void forget(WebhookId webhook) {
        deliveries.deleteByWebhook(webhook.value());
    }

    /** Forgets what is settled and older. */
    void forgetSettledBefore(Instant limit) {
        deliveries.deleteSettledBefore(limit);
    }
}
