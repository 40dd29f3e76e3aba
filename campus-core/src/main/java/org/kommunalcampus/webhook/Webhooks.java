package org.kommunalcampus.webhook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.provider.ProviderState;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses at which a provider's systems are told what happens, and the messages to them. Everything belongs to the caller's own provider; what
 * belongs to another is {@link NotFound}. All staff may look; owners alone change anything.
 */
@UseCase
@RequiredArgsConstructor
public class Webhooks {

    private static final int MOST = 10;
    private static final int TESTS_AN_HOUR = 20;

    private final WebhookRepository webhooks;
    private final WebhookRules rules;
    private final Deliveries deliveries;
    private final ProviderPermissions duties;
    private final Providers providers;
    private final Audit audit;
    private final Clock clock;

    /** The caller's own addresses, the oldest first. */
    @Transactional(readOnly = true)
    public List<WebhookView> own(Caller caller) {
        return webhooks
                .findByProviderIdOrderByCreatedAtAscIdAsc(
                        caller.requireProvider().value())
                .stream()
                .map(Webhook::view)
                .toList();
    }

    /** One of the caller's own addresses. */
    @Transactional(readOnly = true)
    public WebhookView find(Caller caller, WebhookId id) {
        return existing(caller.requireProvider(), id).view();
    }

    /**
     * Registers an address and answers its secret, which is not shown again. {@link Invalid} names what is wrong; refused {@code too-many-webhooks} and,
     * like everything that makes the platform call somebody, {@code provider-not-accredited} before the provider is accredited.
     */
    public IssuedSecret register(Caller caller, @Nullable String url, Set<WebhookEvent> events) {
        ProviderId provider = owned(caller);
        mustBeAccredited(provider);
        String address = rules.check(url, events);
        if (webhooks.countByProviderId(provider.value()) >= MOST) {
            throw new Refused("too-many-webhooks", "a provider has at most " + MOST + " addresses");
        }
        Webhook webhook = webhooks.save(new Webhook(provider, address, events, now()));
        note(caller, "webhook.registered", webhook);
        return webhook.issued();
    }

    /** Tells another address, or of other events; the secret stays. {@link Invalid} names what is wrong. */
    public void change(Caller caller, WebhookId id, @Nullable String url, Set<WebhookEvent> events) {
        Webhook webhook = existing(owned(caller), id);
        webhook.change(rules.check(url, events), events);
        note(caller, "webhook.changed", webhook);
    }

    /** Replaces the secret at once and returns the new one. */
    public IssuedSecret renewSecret(Caller caller, WebhookId id) {
        Webhook webhook = existing(owned(caller), id);
        webhook.renewSecret();
        note(caller, "webhook.secret-renewed", webhook);
        return webhook.issued();
    }

    /** Switches the address on again; messages that still waited are sent. */
    public void enable(Caller caller, WebhookId id) {
        Webhook webhook = existing(owned(caller), id);
        mustBeAccredited(webhook.provider());
        webhook.enable();
        note(caller, "webhook.enabled", webhook);
    }

    /** Forgets the address and its messages. */
    public void remove(Caller caller, WebhookId id) {
        Webhook webhook = existing(owned(caller), id);
        deliveries.forget(id);
        webhooks.delete(webhook);
        note(caller, "webhook.removed", webhook);
    }

    /** Sends a message that says nothing, to see whether it arrives. Refused {@code webhook-disabled}, {@code too-many-tests}. */
    public DeliveryId test(Caller caller, WebhookId id) {
        Webhook webhook = existing(owned(caller), id);
        mustBeActive(webhook);
        mustBeAccredited(webhook.provider());
        Instant now = now();
        if (deliveries.count(id, WebhookEvent.TEST, now.minus(1, ChronoUnit.HOURS)) >= TESTS_AN_HOUR) {
            throw new Refused("too-many-tests", "an address gets at most " + TESTS_AN_HOUR + " tests an hour");
        }
        return deliveries.add(id, WebhookEvent.TEST, Payload.test(now), now);
    }

    /** The messages to an own address, the latest first. */
    @Transactional(readOnly = true)
    public Page<DeliveryView> deliveries(Caller caller, WebhookId id, Pageable page) {
        existing(caller.requireProvider(), id);
        return deliveries.of(id, page);
    }

    /** Sends a message once more as if it were new, whatever came of it. Refused {@code webhook-disabled}. */
    public void repeat(Caller caller, WebhookId id, DeliveryId delivery) {
        Webhook webhook = existing(owned(caller), id);
        mustBeActive(webhook);
        if (!deliveries.repeat(id, delivery, now())) {
            throw new NotFound("delivery", delivery);
        }
    }

    private void mustBeAccredited(ProviderId provider) {
        if (providers.find(provider).state() != ProviderState.ACCREDITED) {
            throw new Refused("provider-not-accredited", "provider " + provider + " is not accredited");
        }
    }

    private void mustBeActive(Webhook webhook) {
        if (webhook.view().state() != WebhookState.ACTIVE) {
            throw new Refused("webhook-disabled", "webhook " + webhook.webhookId() + " is switched off");
        }
    }

    private void note(Caller caller, String action, Webhook webhook) {
        audit.record(caller, action, "webhook", webhook.webhookId().toString(), null);
    }

    private ProviderId owned(Caller caller) {
        ProviderId provider = caller.requireProvider();
        duties.demand(caller, provider, ProviderPermission.OWNER);
        return provider;
    }

    private Webhook existing(ProviderId provider, WebhookId id) {
        return webhooks.findById(id.value())
                .filter(webhook -> webhook.provider().equals(provider))
                .orElseThrow(() -> new NotFound("webhook", id));
    }

    private Instant now() {
        return Times.now(clock);
    }
}
