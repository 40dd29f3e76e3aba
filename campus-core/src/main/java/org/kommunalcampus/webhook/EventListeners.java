package org.kommunalcampus.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.learning.EnrolmentChanged;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.quality.ReviewDecided;
import org.kommunalcampus.shared.Times;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes down what the addresses of a provider are to be told; the event registry sees to it that none is lost. */
@Component
@RequiredArgsConstructor
class EventListeners {

    private final WebhookRepository webhooks;
    private final Deliveries deliveries;
    private final Modules modules;
    private final Enrolments enrolments;
    private final Clock clock;

    @ApplicationModuleListener
    void on(ReviewDecided event) {
        tell(WebhookEvent.REVIEW_DECIDED, event.module(), Payload.decided(event, now()));
    }

    @ApplicationModuleListener
    void on(EnrolmentChanged event) {
        told(event.state()).ifPresent(news -> {
            EnrolmentView enrolment = enrolments.find(event.enrolment());
            if (enrolment.confirmed()) {
                tell(news, event.module(), Payload.enrolment(news, event.enrolment(), enrolment, now()));
            }
        });
    }

    private static Optional<WebhookEvent> told(EnrolmentState state) {
        return switch (state) {
            case BOOKED -> Optional.of(WebhookEvent.ENROLMENT_BOOKED);
            case CANCELLED -> Optional.of(WebhookEvent.ENROLMENT_CANCELLED);
            case COMPLETED -> Optional.of(WebhookEvent.ENROLMENT_COMPLETED);
            case REQUESTED, WAITING, OFFERED, DECLINED, UNDER_WAY -> Optional.empty();
        };
    }

    private void tell(WebhookEvent event, ModuleId about, String payload) {
        ModuleCard module = modules.cards(List.of(about)).get(about);
        if (module != null) {
            webhooks.findByProviderIdOrderByCreatedAtAscIdAsc(module.provider().value()).stream()
                    .filter(webhook -> webhook.wants(event))
                    .forEach(webhook -> deliveries.add(webhook.webhookId(), event, payload, now()));
        }
    }

    private Instant now() {
        return Times.now(clock);
    }
}
