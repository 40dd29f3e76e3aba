package org.kommunalcampus.organisation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets each night, on one node, private addresses that were not confirmed. */
@Configuration(proxyBeanMethods = false)
class PrivateAccountJobs {

    private static final LocalTime NIGHT = LocalTime.of(2, 50);

    @Bean
    Task<Void> privateAddressCleaningJob(PrivateAccounts accounts, Clock clock) {
        return Tasks.recurring("private-address-cleaning", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> accounts.forgetUnconfirmed());
    }
}
