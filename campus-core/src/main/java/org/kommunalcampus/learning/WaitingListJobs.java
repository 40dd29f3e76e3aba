package org.kommunalcampus.learning;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether offered seats have lapsed, on one node; each session is a transaction of its own. */
@Configuration(proxyBeanMethods = false)
class WaitingListJobs {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    Task<Void> waitingListJob(WaitingListKeeper keeper) {
        return Tasks.recurring("waiting-lists", Schedules.fixedDelay(PAUSE))
                .execute((instance, context) -> keeper.sessionsWithList().forEach(keeper::settle));
    }
}
