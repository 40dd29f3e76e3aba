package org.kommunalcampus.absence;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erases absences that ended long ago, on one node. */
@Configuration(proxyBeanMethods = false)
class AbsenceJobs {

    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Bean
    Task<Void> absenceCleaningJob(AbsenceCleaning cleaning, Clock clock) {
        return Tasks.recurring("absence-cleaning", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> cleaning.forgetOld());
    }
}
