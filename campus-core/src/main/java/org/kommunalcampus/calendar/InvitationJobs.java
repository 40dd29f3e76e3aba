package org.kommunalcampus.calendar;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.learning.EnrolmentId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells calendars every few seconds what is new, on one node; each booking is a transaction of its own. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class InvitationJobs {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int AT_A_TIME = 500;

    @Bean
    Task<Void> invitationJob(CalendarInvitations invitations) {
        return Tasks.recurring("calendar-invitations", Schedules.fixedDelay(PAUSE))
                .execute((instance, context) -> run(invitations));
    }

    /** One date that cannot be told does not hold up the others. */
    static void run(CalendarInvitations invitations) {
        for (EnrolmentId booking : invitations.due(AT_A_TIME)) {
            try {
                invitations.settle(booking);
            } catch (RuntimeException failure) {
                log.warn("The calendar was not told of booking {}", booking, failure);
                invitations.putOff(booking);
            }
        }
    }
}
