package org.kommunalcampus.web.outage;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has recurring jobs find their way again when a clock that was fast is set back: what is planned later than its schedule says, counted from now, is planned
 * anew. Each minute, and also without a restart; otherwise a job would stand still as long as the clock was fast.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class PlannedJobs implements DisposableBean {

    private final ObjectProvider<SchedulerClient> scheduler;
    private final List<Task<?>> tasks;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("planned-jobs").daemon().factory());

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }

    void look() {
        scheduler.ifAvailable(client -> tasks.forEach(task -> {
            if (task instanceof RecurringTask<?> recurring) {
                plan(client, recurring);
            }
        }));
    }

    private static void plan(SchedulerClient client, RecurringTask<?> job) {
        try {
            job.onStartup(client, new SystemClock());
        } catch (RuntimeException later) {
            // it runs and plans itself, or the database is away; the next look is in a minute
            log.debug(
                    "The job {} was not planned anew: {}",
                    job.getName(),
                    later.getClass().getSimpleName());
        }
    }
}
