package org.kommunalcampus.provisioning;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old steps and trials each night and reminds of keys that end, on one node. */
@Configuration(proxyBeanMethods = false)
class DirectoryJobs {

    private static final LocalTime NIGHT = LocalTime.of(2, 40);
    private static final LocalTime MORNING = LocalTime.of(6, 20);

    @Bean
    Task<Void> directoryCleaningJob(DirectoryCleaning cleaning, Clock clock) {
        return Tasks.recurring("directory-cleaning", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> cleaning.clean());
    }

    @Bean
    Task<Void> directoryReminderJob(DirectoryReminders reminders, Clock clock) {
        return Tasks.recurring("directory-reminders", Schedules.daily(clock.getZone(), MORNING))
                .execute((instance, context) -> reminders.remind());
    }
}
