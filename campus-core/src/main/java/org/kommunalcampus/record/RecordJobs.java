package org.kommunalcampus.record;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds people each morning of what lapses, on one node. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class RecordJobs {

    private static final LocalTime MORNING = LocalTime.of(5, 20);

    @Bean
    Task<Void> recordReminderJob(RecordReminders reminders, Clock clock) {
        return Tasks.recurring("record-reminders", Schedules.daily(clock.getZone(), MORNING))
                .execute((instance, context) -> log.info("{} people were reminded of a record", reminders.remind()));
    }
}
