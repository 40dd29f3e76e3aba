package org.kommunalcampus.curriculum;

import org.kommunalcampus.shared.Backlog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RebuildSettings.class, ImpactSettings.class, JobSettings.class, PlanSettings.class})
class CurriculumConfiguration {

    @Bean
    Backlog stalePlans(RebuildMonitor monitor) {
        return new Backlog("stale-plans", monitor::stalePlans);
    }

    @Bean
    Backlog failedPlans(RebuildMonitor monitor) {
        return new Backlog("failed-plans", monitor::failedPlans);
    }

    @Bean
    Backlog changedModules(RebuildMonitor monitor) {
        return new Backlog("changed-modules", monitor::changedModules);
    }

    @Bean
    Backlog unheardEvents(EventRetry events) {
        return new Backlog("unheard-events", events::unheard);
    }
}
