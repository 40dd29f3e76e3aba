package org.kommunalcampus.quality.links;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls addresses that are due, a few at a time. Switched on by {@code campus.quality.links.check}; without it nobody is called. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("campus.quality.links.check")
class LinkChecking {

    private static final int AT_A_TIME = 20;
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    Task<Void> linkCheckJob(Links links) {
        LinkProbe probe = new LinkProbe(AddressGuard.closed(), PATIENCE);
        return Tasks.recurring("link-check", Schedules.fixedDelay(PAUSE))
                .execute((instance, context) -> links.due(AT_A_TIME).forEach(url -> links.note(url, probe.probe(url))));
    }
}
