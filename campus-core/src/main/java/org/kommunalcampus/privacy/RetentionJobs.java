package org.kommunalcampus.privacy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.shared.MemberId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends each night, on one node, what is kept of people beyond their time; whom something stands in the way of is left to the next night and holds up nobody. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class RetentionJobs {

    private static final LocalTime NIGHT = LocalTime.of(3, 50);

    @Bean
    Task<Void> retentionJob(EndedRetention retention, Clock clock) {
        return Tasks.recurring("retention", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> retention.over().forEach(person -> end(retention, person)));
    }

    private static void end(EndedRetention retention, MemberId person) {
        try {
            retention.end(person);
        } catch (RuntimeException tomorrow) {
            log.warn("What is kept of {} could not be ended", person, tomorrow);
        }
    }
}
