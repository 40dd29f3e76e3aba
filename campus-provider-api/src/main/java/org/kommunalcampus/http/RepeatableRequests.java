package org.kommunalcampus.http;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What repeatable requests need: transactions that know of them, and a job that forgets old ones. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class RepeatableRequests {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    RepeatableTransactionManager transactionManager(
            EntityManagerFactory entities, ObjectProvider<TransactionManagerCustomizers> customizers) {
        var manager = new RepeatableTransactionManager(entities);
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    @Bean
    Task<Void> idempotencyCleaningJob(IdempotencyKeys keys) {
        return Tasks.recurring("idempotency-cleaning", Schedules.fixedDelay(PAUSE))
                .execute(
                        (instance, context) -> log.debug("forgot {} answers to repeatable requests", keys.forgetOld()));
    }
}
