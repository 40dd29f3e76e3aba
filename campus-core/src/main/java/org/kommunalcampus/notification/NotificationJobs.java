package org.kommunalcampus.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets each night, on one node, old messages and reminders. */
@Configuration(proxyBeanMethods = false)
class NotificationJobs {

    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    @Bean
    Task<Void> reminderCleaning(Reminders reminders, Clock clock) {
        return Tasks.recurring("reminder-cleaning", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> reminders.forgetOld());
    }

    @Bean
    Task<Void> notificationCleaning(Notifications notifications, Clock clock) {
        return Tasks.recurring("notification-cleaning", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> notifications.forgetOld());
    }
}
