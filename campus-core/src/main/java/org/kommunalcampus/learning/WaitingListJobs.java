package org.kommunalcampus.learning;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.catalogue.SessionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether offered seats have lapsed, on one node; each session is a transaction of its own. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class WaitingListJobs {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    Task<Void> waitingListJob(WaitingListKeeper keeper) {
        return Tasks.recurring("waiting-lists", Schedules.fixedDelay(PAUSE))
                .execute((instance, context) -> keeper.sessionsWithList().forEach(session -> settle(keeper, session)));
    }

    /** One list that cannot be settled does not hold up the others; the next minute tries again. */
    private static void settle(WaitingListKeeper keeper, SessionId session) {
        try {
            keeper.settle(session);
        } catch (RuntimeException failure) {
            log.warn("The waiting list of session {} was not settled", session, failure);
        }
    }
}
