package org.kommunalcampus.launch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets each hour what was good for minutes, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class LaunchJobs {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    Task<Void> launchCleaningJob(LaunchCleaning cleaning) {
        return Tasks.recurring("launch-cleaning", Schedules.fixedDelay(PAUSE))
                .execute((instance, context) -> cleaning.forget());
    }
}
