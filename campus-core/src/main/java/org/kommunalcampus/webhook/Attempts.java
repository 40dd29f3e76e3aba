package org.kommunalcampus.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.Backoff;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.UseCase;

/** Draws the consequences of an attempt: the next one after a growing pause or, after the last, an address that is switched off and a provider who is told. */
@UseCase
@RequiredArgsConstructor
class Attempts {

    /** The pauses after each failed attempt; about a day and a half in all. */
    static final Backoff BACKOFF = Backoff.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(20));

    private static final String GONE = "410";

    private final Deliveries deliveries;
    private final WebhookRepository webhooks;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    void arrived(Deliveries.Due delivery, String outcome) {
        deliveries.attempted(delivery.id(), DeliveryState.DELIVERED, outcome, null);
    }

    /** An address that answers 410 wants no more messages. */
    void failed(Deliveries.Due delivery, String outcome) {
        Optional<Instant> next =
                outcome.equals(GONE) ? Optional.empty() : BACKOFF.next(delivery.attempts(), clock.instant());
        deliveries.attempted(
                delivery.id(),
                next.isPresent() ? DeliveryState.WAITING : DeliveryState.FAILED,
                outcome,
                next.orElse(null));
        if (next.isEmpty()) {
            webhooks.findById(delivery.webhook().value()).ifPresent(this::switchOff);
        }
    }

    private void switchOff(Webhook webhook) {
        if (webhook.disable()) {
            String id = webhook.webhookId().toString();
            audit.record(Caller.system("webhooks"), "webhook.disabled", "webhook", id, null);
            notifications.tellDesk(
                    NotificationKind.WEBHOOK_DISABLED, SharedInbox.of(webhook.provider()), id, List.of("webhook", id));
        }
    }
}
