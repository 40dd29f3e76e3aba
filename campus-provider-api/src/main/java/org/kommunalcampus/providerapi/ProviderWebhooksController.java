package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.webhook.IssuedSecret;
import org.kommunalcampus.webhook.WebhookEvent;
import org.kommunalcampus.webhook.WebhookId;
import org.kommunalcampus.webhook.WebhookState;
import org.kommunalcampus.webhook.WebhookView;
import org.kommunalcampus.webhook.Webhooks;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of the caller's systems that are told what happens. */
@Tag(name = "Webhooks")
@RestController
@RequestMapping("/api/v1/provider/webhooks")
@RequiredArgsConstructor
class ProviderWebhooksController {

    private final Webhooks webhooks;

    /**
     * An address and what it wants to be told.
     *
     * @param events of {@code review.decided}, {@code enrolment.booked}, {@code enrolment.cancelled}, {@code enrolment.completed}
     */
    record WebhookRequest(
            @Size(max = 500) @Nullable String url, @NotNull Set<String> events) {

        /** The events named; throws {@link Invalid} for one that does not exist. */
        Set<WebhookEvent> chosen() {
            return events.stream()
                    .map(code -> WebhookEvent.chosen(code)
                            .orElseThrow(() -> new Invalid("/events", "unknown-event", "There is no event " + code)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A registered address. */
    record WebhookBody(String id, String url, List<String> events, WebhookState state, Instant createdAt) {

        static WebhookBody of(WebhookView view) {
            return new WebhookBody(
                    view.id().toString(),
                    view.url(),
                    view.events().stream().sorted().map(WebhookEvent::code).toList(),
                    view.state(),
                    view.createdAt());
        }
    }

    /** A secret, shown this once. */
    record SecretBody(String id, String secret) {

        static SecretBody of(IssuedSecret issued) {
            return new SecretBody(issued.webhook().toString(), issued.secret());
        }
    }

    @Operation(summary = "Your addresses")
    @GetMapping
    PageBody<WebhookBody> list(Caller caller, @Paged Pageable page) {
        return PageBody.slice(webhooks.own(caller), page, WebhookBody::of);
    }

    @Operation(summary = "Register an address; the answer holds the secret of its signatures, which is not shown again")
    @PostMapping
    ResponseEntity<SecretBody> register(Caller caller, @Valid @RequestBody WebhookRequest request) {
        caller.requireProvider();
        IssuedSecret issued = webhooks.register(caller, request.url(), request.chosen());
        return ResponseEntity.created(URI.create("/api/v1/provider/webhooks/" + issued.webhook()))
                .body(SecretBody.of(issued));
    }

    @Operation(summary = "One of your addresses")
    @GetMapping("/{id}")
    WebhookBody one(Caller caller, @PathVariable WebhookId id) {
        return WebhookBody.of(webhooks.find(caller, id));
    }

    @Operation(summary = "Tell another address, or of other events; the secret stays")
    @PutMapping("/{id}")
    WebhookBody change(Caller caller, @PathVariable WebhookId id, @Valid @RequestBody WebhookRequest request) {
        webhooks.find(caller, id);
        webhooks.change(caller, id, request.url(), request.chosen());
        return WebhookBody.of(webhooks.find(caller, id));
    }

    @Operation(summary = "Forget an address and the messages to it")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable WebhookId id) {
        webhooks.remove(caller, id);
    }

    @Operation(summary = "Replace the secret at once; the new one is not shown again")
    @PostMapping("/{id}/secret")
    SecretBody renewSecret(Caller caller, @PathVariable WebhookId id) {
        return SecretBody.of(webhooks.renewSecret(caller, id));
    }

    @Operation(summary = "Switch an address on again that was disabled; what still waited is sent")
    @PostMapping("/{id}/enabling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(Caller caller, @PathVariable WebhookId id) {
        webhooks.enable(caller, id);
    }
}
