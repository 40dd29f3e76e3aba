package org.kommunalcampus.quality.links;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.kommunalcampus.outbound.OutboundHttpClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Calls addresses that are due, at most forty a minute and each once a week. Switched off by {@code campus.quality.links.check=false}, as in the demo; then
 * nobody is called.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "campus.quality.links.check", matchIfMissing = true)
class LinkChecking {

    private static final int AT_A_TIME = 20;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    Task<Void> linkCheckJob(DescriptionLinks links, OutboundHttpClient calls) {
        LinkProbe probe = new LinkProbe(calls);
        return Tasks.recurring("link-check", Schedules.fixedDelay(PAUSE))
                .execute((instance, context) -> links.due(AT_A_TIME).forEach(url -> links.note(url, probe.probe(url))));
    }
}
