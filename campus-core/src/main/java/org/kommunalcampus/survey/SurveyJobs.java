package org.kommunalcampus.survey;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Begins, reminds of and counts surveys each morning, on one node. */
@Configuration(proxyBeanMethods = false)
class SurveyJobs {

    private static final LocalTime MORNING = LocalTime.of(4, 40);

    @Bean
    Task<Void> surveyJob(SurveyCalendar calendar, Clock clock) {
        return Tasks.recurring("surveys", Schedules.daily(clock.getZone(), MORNING))
                .execute((instance, context) -> calendar.run());
    }
}
