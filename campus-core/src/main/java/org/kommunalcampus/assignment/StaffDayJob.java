package org.kommunalcampus.assignment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.organisation.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a new day brings by itself, on one node: departures are announced, rules ask for records that expire, people hear of due dates, and HR of duties that lapse. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class StaffDayJob {

    private static final LocalTime AT = LocalTime.of(2, 20);

    @Bean
    Task<Void> staffDay(
            Staff staff, AssignmentRules rules, AssignmentReminders reminders, DutyReminders duties, Clock clock) {
        return Tasks.recurring("staff-of-the-day", Schedules.daily(clock.getZone(), AT))
                .execute((instance, context) -> {
                    staff.announceDepartures();
                    log.info("Assignment rules changed what is asked of {} people", rules.runAll());
                    log.info("{} people were reminded of due dates", reminders.remind());
                    log.info("{} municipalities were told of duties that lapse", duties.remind());
                });
    }
}
