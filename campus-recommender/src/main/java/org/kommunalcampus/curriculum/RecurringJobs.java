package org.kommunalcampus.curriculum;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens again and again, on one node at a time. A job that failed runs again when it is due next. */
@Configuration(proxyBeanMethods = false)
class RecurringJobs {

    /** Keeps the state of jobs as JSON: what Java itself serialises, the next release might not read. */
    @Bean
    DbSchedulerCustomizer jobsAsJson() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }
        };
    }

    @Bean
    Task<Void> dayCheckJob(Staleness staleness, JobSettings settings, Clock clock) {
        return Tasks.recurring("plans-of-the-day", Schedules.fixedDelay(settings.dayCheck()))
                .execute((instance, context) -> staleness.markDue(LocalDate.now(clock)));
    }

    @Bean
    Task<Void> eventRetryJob(EventRetry retry, JobSettings settings) {
        return Tasks.recurring("event-retry", Schedules.fixedDelay(settings.eventRetry()))
                .execute((instance, context) -> retry.resubmit());
    }

    @Bean
    Task<Void> endedCopiesJob(StageCopies copies, JobSettings settings, Clock clock) {
        return Tasks.recurring("ended-stage-copies", Schedules.daily(clock.getZone(), settings.auditAt()))
                .execute((instance, context) -> copies.forgetEnded());
    }

    @Bean
    Task<Void> planRetentionJob(PlanRetention retention, JobSettings settings, Clock clock) {
        return Tasks.recurring("plan-cleaning", Schedules.daily(clock.getZone(), settings.auditAt()))
                .execute((instance, context) -> retention.forgetOld());
    }

    @Bean
    Task<Void> auditJob(PlanAudit audit, JobSettings settings, Clock clock) {
        return Tasks.recurring("plan-audit", Schedules.daily(clock.getZone(), settings.auditAt()))
                .execute((instance, context) -> audit.run());
    }
}
