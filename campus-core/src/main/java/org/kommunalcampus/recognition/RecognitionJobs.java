package org.kommunalcampus.recognition;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erases files of decided proofs each night, on one node. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class RecognitionJobs {

    private static final LocalTime NIGHT = LocalTime.of(2, 55);

    @Bean
    Task<Void> recognitionCleaningJob(RecognitionCleaning cleaning, Clock clock) {
        return Tasks.recurring("recognition-cleaning", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> {
                    int all = 0;
                    for (int some = cleaning.clean(); some > 0; some = cleaning.clean()) {
                        all += some;
                    }
                    int back = 0;
                    for (int some = cleaning.giveBack(); some > 0; some = cleaning.giveBack()) {
                        back += some;
                    }
                    log.info("{} proofs from elsewhere were cleaned and {} given back undecided", all, back);
                });
    }
}
