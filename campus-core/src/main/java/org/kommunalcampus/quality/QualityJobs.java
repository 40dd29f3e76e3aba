package org.kommunalcampus.quality;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after certifications each morning, on one node. */
@Configuration(proxyBeanMethods = false)
class QualityJobs {

    private static final LocalTime MORNING = LocalTime.of(4, 0);

    @Bean
    Task<Void> certificationWatchJob(CertificationWatch watch, Clock clock) {
        return Tasks.recurring("certification-watch", Schedules.daily(clock.getZone(), MORNING))
                .execute((instance, context) -> watch.run());
    }
}
