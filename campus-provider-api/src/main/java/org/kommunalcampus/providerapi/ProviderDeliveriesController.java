package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.webhook.DeliveryId;
import org.kommunalcampus.webhook.DeliveryState;
import org.kommunalcampus.webhook.DeliveryView;
import org.kommunalcampus.webhook.WebhookId;
import org.kommunalcampus.webhook.Webhooks;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The messages to one of the caller's addresses. */
@Tag(name = "Webhooks")
@RestController
@RequestMapping("/api/v1/provider/webhooks/{id}")
@RequiredArgsConstructor
class ProviderDeliveriesController {

    private final Webhooks webhooks;

    /**
     * A message.
     *
     * @param payload what is sent, as JSON
     * @param nextAt when it is sent next, {@code null} unless it waits
     * @param outcome of the last attempt: a status of HTTP, {@code unreachable} or {@code forbidden-address}
     */
    record DeliveryBody(
            String id,
            String event,
            String payload,
            DeliveryState state,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextAt,
            @Nullable String outcome) {

        static DeliveryBody of(DeliveryView view) {
            return new DeliveryBody(
                    view.id().toString(),
                    view.event().code(),
                    view.payload(),
                    view.state(),
                    view.attempts(),
                    view.createdAt(),
                    view.nextAt(),
                    view.outcome());
        }
    }

    /** A message that was put in the queue. */
    record QueuedMessage(String id) {}

    @Operation(summary = "Send a test message")
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    QueuedMessage test(Caller caller, @PathVariable WebhookId id) {
        return new QueuedMessage(webhooks.test(caller, id).toString());
    }

    @Operation(summary = "The messages to an address and what came of them, latest first")
    @GetMapping("/deliveries")
    PageBody<DeliveryBody> list(Caller caller, @PathVariable WebhookId id, @Paged(sortable = {}) Pageable page) {
        return PageBody.of(webhooks.deliveries(caller, id, page).map(DeliveryBody::of));
    }

    @Operation(summary = "Send a message once more")
    @PostMapping("/deliveries/{delivery}/repetition")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void repeat(Caller caller, @PathVariable WebhookId id, @PathVariable DeliveryId delivery) {
        webhooks.repeat(caller, id, delivery);
    }
}
