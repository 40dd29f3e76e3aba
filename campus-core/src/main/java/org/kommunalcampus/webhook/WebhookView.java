package org.kommunalcampus.webhook;

import java.time.Instant;
import java.util.Set;

/**
 * A registered address as its provider sees it; the secret is not shown again.
 *
 * @param events what the address is told
 */
public record WebhookView(WebhookId id, String url, Set<WebhookEvent> events, WebhookState state, Instant createdAt) {}
