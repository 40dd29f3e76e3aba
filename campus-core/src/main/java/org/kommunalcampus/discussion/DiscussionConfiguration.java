package org.kommunalcampus.discussion;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits, and the nightly job that forgets reports that were decided long ago. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiscussionSettings.class)
class DiscussionConfiguration {

    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    @Bean
    Task<Void> reportCleaning(AbuseReports reports, Clock clock) {
        return Tasks.recurring("report-cleaning", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> reports.forgetOld());
    }
}
