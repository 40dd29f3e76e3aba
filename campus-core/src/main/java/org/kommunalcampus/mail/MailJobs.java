package org.kommunalcampus.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends mails every few seconds and forgets old ones each night, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final LocalTime NIGHT = LocalTime.of(2, 50);

    @Bean
    Task<Void> mailDelivery(MailDispatcher dispatcher) {
        return Tasks.recurring("mail-delivery", Schedules.fixedDelay(PAUSE))
                .execute((instance, context) -> dispatcher.run());
    }

    @Bean
    Task<Void> mailCleaning(MailDispatcher dispatcher, Clock clock) {
        return Tasks.recurring("mail-cleaning", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> dispatcher.clean());
    }
}
