package org.kommunalcampus.web.provider;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.webhook.WebhookEvent;
import org.kommunalcampus.webhook.WebhookView;

/** The address of a provider's system, and what it is told. */
record WebhookForm(@Nullable String url, @Nullable List<String> events) {

    static WebhookForm of(WebhookView webhook) {
        return new WebhookForm(
                webhook.url(), webhook.events().stream().map(WebhookEvent::name).toList());
    }

    String address() {
        return url == null ? "" : url;
    }

    /** The events chosen, of those that can be. */
    Set<WebhookEvent> chosen() {
        return WebhookEvent.choices().stream()
                .filter(event -> events != null && events.contains(event.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
