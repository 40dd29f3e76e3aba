package org.kommunalcampus.admission;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erases old applications each night, on one node. */
@Configuration(proxyBeanMethods = false)
class AdmissionJobs {

    private static final LocalTime NIGHT = LocalTime.of(2, 45);

    @Bean
    Task<Void> admissionCleaningJob(AdmissionCleaning cleaning, Clock clock) {
        return Tasks.recurring("admission-cleaning", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> cleaning.clean());
    }
}
