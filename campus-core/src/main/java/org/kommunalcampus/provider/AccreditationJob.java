package org.kommunalcampus.provider;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every night which accreditations end. */
@Configuration(proxyBeanMethods = false)
class AccreditationJob {

    private static final LocalTime AT = LocalTime.of(0, 20);

    @Bean
    Task<Void> accreditationCalendarJob(AccreditationCalendar calendar, Clock clock) {
        return Tasks.recurring("accreditations", Schedules.daily(clock.getZone(), AT))
                .execute((instance, context) -> calendar.expireDue());
    }
}
