package org.kommunalcampus.webhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.outbound.ForbiddenAddress;
import org.kommunalcampus.outbound.OutboundHttpClient;
import org.kommunalcampus.outbound.WebAnswer;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Addresses are served at the same time, so that a slow one delays no other; the messages to one address go in their order, and its first
 * failure ends its turn, as does a quarter of a minute. A message counts as delivered once that is written down, so it may arrive twice but never not at all.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class WebhookDispatcher {

    private static final int AT_A_TIME = 200;
    private static final int OF_EACH = 20;
    private static final Duration TURN = Duration.ofSeconds(15);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Deliveries deliveries;
    private final Attempts attempts;
    private final OutboundHttpClient calls;
    private final Clock clock;

    /** Sends what is due now, and returns when each message was tried once. */
    void deliver() {
        Map<WebhookId, List<Deliveries.Due>> turns = deliveries.due(clock.instant(), AT_A_TIME, OF_EACH).stream()
                .collect(groupingBy(Deliveries.Due::webhook, LinkedHashMap::new, toList()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            turns.values().forEach(turn -> threads.execute(() -> serve(turn)));
        }
    }

    /** Forgets what was settled a month ago. */
    void clean() {
        deliveries.forgetSettledBefore(clock.instant().minus(KEPT));
    }

    private void serve(List<Deliveries.Due> turn) {
        Instant end = clock.instant().plus(TURN);
        for (Deliveries.Due delivery : turn) {
            if (clock.instant().isAfter(end) || !send(delivery)) {
                return;
            }
        }
    }

    private boolean send(Deliveries.Due delivery) {
        String outcome;
        try {
            WebAnswer answer = calls.post(
                    URI.create(delivery.url()),
                    headers(delivery),
                    delivery.payload().getBytes(StandardCharsets.UTF_8));
            outcome = String.valueOf(answer.status());
            if (answer.isSuccess()) {
                attempts.arrived(delivery, outcome);
                return true;
            }
        } catch (ForbiddenAddress forbidden) {
            outcome = "forbidden-address";
        } catch (IOException unreachable) {
            log.debug("Webhook {} does not answer: {}", delivery.webhook(), unreachable.toString());
            outcome = "unreachable";
        }
        attempts.failed(delivery, outcome);
        return false;
    }

    private Map<String, String> headers(Deliveries.Due delivery) {
        Instant now = clock.instant();
        return Map.of(
                "Content-Type", "application/json",
                "webhook-id", delivery.id().toString(),
                "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                "webhook-signature", Signature.of(delivery.secret(), delivery.id(), now, delivery.payload()));
    }
}
