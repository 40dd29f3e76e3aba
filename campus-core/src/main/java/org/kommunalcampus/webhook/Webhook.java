package org.kommunalcampus.webhook;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;

/** An address of a provider's system that is told about events. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class Webhook {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    private String url;
    private String secret;
    private String events;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WebhookState state;

    private Instant createdAt;

    @Version
    private @Nullable Long version;

    Webhook(ProviderId provider, String url, Set<WebhookEvent> events, Instant now) {
        id = WebhookId.next().value();
        providerId = provider.value();
        secret = Signature.secret();
        state = WebhookState.ACTIVE;
        createdAt = now;
        this.url = url;
        this.events = codes(events);
    }

    /** Tells another address, or of other events. */
    void change(String newUrl, Set<WebhookEvent> chosen) {
        url = newUrl;
        events = codes(chosen);
    }

    /** From now on messages carry signatures by a new secret. */
    void renewSecret() {
        secret = Signature.secret();
    }

    /** It takes nothing in; says whether it was active before. */
    boolean disable() {
        boolean wasActive = state == WebhookState.ACTIVE;
        state = WebhookState.DISABLED;
        return wasActive;
    }

    void enable() {
        state = WebhookState.ACTIVE;
    }

    boolean wants(WebhookEvent event) {
        return state == WebhookState.ACTIVE && chosen().contains(event);
    }

    IssuedSecret issued() {
        return new IssuedSecret(webhookId(), secret);
    }

    WebhookId webhookId() {
        return new WebhookId(id);
    }

    ProviderId provider() {
        return new ProviderId(providerId);
    }

    String url() {
        return url;
    }

    String secret() {
        return secret;
    }

    WebhookView view() {
        return new WebhookView(webhookId(), url, chosen(), state, createdAt);
    }

    private Set<WebhookEvent> chosen() {
        return Arrays.stream(events.split(",")).map(WebhookEvent::of).collect(Collectors.toUnmodifiableSet());
    }

    private static String codes(Set<WebhookEvent> events) {
        return events.stream().sorted().map(WebhookEvent::code).collect(Collectors.joining(","));
    }
}
