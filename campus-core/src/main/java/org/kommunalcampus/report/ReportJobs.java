package org.kommunalcampus.report;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts each morning what is over, on one node. */
@Configuration(proxyBeanMethods = false)
class ReportJobs {

    private static final LocalTime MORNING = LocalTime.of(4, 50);

    @Bean
    Task<Void> moduleEffectJob(ModuleEffects effects, Clock clock) {
        return Tasks.recurring("module-effects", Schedules.daily(clock.getZone(), MORNING))
                .execute((instance, context) -> effects.count());
    }
}
