package org.kommunalcampus.web.provider;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.kommunalcampus.webhook.DeliveryState;
import org.kommunalcampus.webhook.DeliveryView;
import org.kommunalcampus.webhook.WebhookEvent;
import org.kommunalcampus.webhook.WebhookState;
import org.kommunalcampus.webhook.WebhookView;
import org.springframework.stereotype.Component;

/** Words addresses and the messages to them. */
@Component
@RequiredArgsConstructor
class WebhookPages {

    private final Wording wording;

    /** An address in the list and on its page. */
    record Row(String id, String url, String events, Badge state, boolean active, String since) {}

    /**
     * A message.
     *
     * @param next when it is sent again, {@code null} unless it waits
     */
    record Delivery(
            String id,
            String event,
            Badge state,
            String outcome,
            int attempts,
            String when,
            @Nullable String next,
            String payload) {}

    Row row(WebhookView webhook, Locale locale) {
        boolean active = webhook.state() == WebhookState.ACTIVE;
        return new Row(
                webhook.id().toString(),
                webhook.url(),
                webhook.events().stream()
                        .sorted()
                        .map(event -> event(event, locale))
                        .collect(Collectors.joining(", ")),
                new Badge(
                        active ? Tone.SUCCESS : Tone.DANGER, wording.text("webhook.state." + webhook.state(), locale)),
                active,
                wording.moment(webhook.createdAt(), locale));
    }

    Delivery delivery(DeliveryView delivery, Locale locale) {
        return new Delivery(
                delivery.id().toString(),
                event(delivery.event(), locale),
                new Badge(tone(delivery.state()), wording.text("webhook.delivery." + delivery.state(), locale)),
                outcome(delivery.outcome(), locale),
                delivery.attempts(),
                wording.moment(delivery.createdAt(), locale),
                delivery.nextAt() == null ? null : wording.moment(delivery.nextAt(), locale),
                delivery.payload());
    }

    List<Option> choices(Locale locale) {
        return WebhookEvent.choices().stream()
                .map(event -> new Option(event.name(), event(event, locale)))
                .toList();
    }

    private String event(WebhookEvent event, Locale locale) {
        return wording.text("webhook.event." + event, locale);
    }

    private String outcome(@Nullable String outcome, Locale locale) {
        if (outcome == null) {
            return "–";
        }
        return outcome.matches("\\d+")
                ? wording.text("webhook.outcome.status", locale, outcome)
                : wording.text("webhook.outcome." + outcome, locale);
    }

    private static Tone tone(DeliveryState state) {
        return switch (state) {
            case WAITING -> Tone.INFO;
            case DELIVERED -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
        };
    }
}
