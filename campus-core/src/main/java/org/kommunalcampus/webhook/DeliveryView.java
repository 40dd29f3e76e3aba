package org.kommunalcampus.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to an address.
 *
 * @param payload what is sent, as JSON
 * @param attempts how often it was sent
 * @param nextAt when it is sent next, {@code null} unless it waits
 * @param outcome what came of the last attempt: a status of HTTP, {@code unreachable} or {@code forbidden-address}
 */
public record DeliveryView(
        DeliveryId id,
        WebhookEvent event,
        String payload,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable String outcome) {}
