package org.kommunalcampus.learning;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.catalogue.SessionId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides each morning about sessions whose day has come, on one node; each session is a transaction of its own. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class DecisionJobs {

    private static final LocalTime MORNING = LocalTime.of(5, 20);

    @Bean
    Task<Void> decisionDayJob(DecisionDay day, Clock clock) {
        return Tasks.recurring("decision-days", Schedules.daily(clock.getZone(), MORNING))
                .execute((instance, context) -> {
                    day.due().forEach(session -> decide(day, session));
                    log.info("Providers were asked about {} sessions with few bookings", day.ask());
                });
    }

    /** One session that cannot be decided about does not hold up the others; the next morning tries again. */
    private static void decide(DecisionDay day, SessionId session) {
        try {
            day.decide(session);
        } catch (RuntimeException failure) {
            log.warn("It was not decided about session {}", session, failure);
        }
    }
}
