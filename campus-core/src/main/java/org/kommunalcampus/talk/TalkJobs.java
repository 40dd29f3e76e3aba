package org.kommunalcampus.talk;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds of talks and forgets old notes, on one node each night. */
@Configuration(proxyBeanMethods = false)
class TalkJobs {

    private static final LocalTime NIGHT = LocalTime.of(4, 40);

    @Bean
    Task<Void> talkJob(TalkReminders reminders, TalkNoteCleaning cleaning, Clock clock) {
        return Tasks.recurring("talks", Schedules.daily(clock.getZone(), NIGHT)).execute((instance, context) -> {
            reminders.remind();
            cleaning.forgetOld();
        });
    }
}
