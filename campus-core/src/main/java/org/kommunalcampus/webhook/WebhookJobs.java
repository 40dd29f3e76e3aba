package org.kommunalcampus.webhook;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.kommunalcampus.shared.Backlog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends messages every few seconds and forgets old ones each night, on one node at a time; tells how many wait. */
@Configuration(proxyBeanMethods = false)
class WebhookJobs {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    @Bean
    Backlog waitingWebhookMessages(DeliveryRepository deliveries) {
        return new Backlog("webhook-messages", deliveries::waiting);
    }

    @Bean
    Task<Void> webhookDeliveryJob(WebhookDispatcher courier) {
        return Tasks.recurring("webhook-delivery", Schedules.fixedDelay(PAUSE))
                .execute((instance, context) -> courier.deliver());
    }

    @Bean
    Task<Void> webhookCleaningJob(WebhookDispatcher courier, Clock clock) {
        return Tasks.recurring("webhook-cleaning", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> courier.clean());
    }
}
