package org.kommunalcampus.approval;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a new day brings to open requests, on one node. Each that has run out ends by itself, so that one which cannot does not keep the others. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class ApprovalDayJob {

    private static final LocalTime AT = LocalTime.of(0, 40);

    @Bean
    Task<Void> approvalDay(ApprovalDeadlines deadlines, Clock clock) {
        return Tasks.recurring("approvals-of-the-day", Schedules.daily(clock.getZone(), AT))
                .execute((instance, context) -> {
                    deadlines.overdue().forEach(id -> expire(deadlines, id));
                    log.info("{} open approvals were brought to mind", deadlines.remind());
                });
    }

    private static void expire(ApprovalDeadlines deadlines, ApprovalId id) {
        try {
            deadlines.expire(id);
        } catch (RuntimeException failed) {
            log.error("Approval {} cannot be ended", id, failed);
        }
    }
}
