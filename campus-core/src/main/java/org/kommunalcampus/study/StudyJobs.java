package org.kommunalcampus.study;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds people of their preparation each morning, on one node. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class StudyJobs {

    private static final LocalTime MORNING = LocalTime.of(5, 10);

    @Bean
    Task<Void> preparationReminderJob(PreparationReminders reminders, Clock clock) {
        return Tasks.recurring("preparation-reminders", Schedules.daily(clock.getZone(), MORNING))
                .execute((instance, context) ->
                        log.info("{} people were reminded of a preparation", reminders.remind()));
    }
}
