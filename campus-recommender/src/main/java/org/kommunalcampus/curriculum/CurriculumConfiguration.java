package org.kommunalcampus.curriculum;

import org.kommunalcampus.shared.Backlog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RebuildSettings.class, ImpactSettings.class, JobSettings.class, PlanSettings.class})
class CurriculumConfiguration {

    @Bean
    Backlog stalePlanBacklog(RebuildMonitor monitor) {
        return new Backlog("stale-plans", monitor::stalePlans);
    }

    @Bean
    Backlog failedPlanBacklog(RebuildMonitor monitor) {
        return new Backlog("failed-plans", monitor::failedPlans);
    }

    @Bean
    Backlog changedModuleBacklog(RebuildMonitor monitor) {
        return new Backlog("changed-modules", monitor::changedModules);
    }

    @Bean
    Backlog unheardEventBacklog(EventRetry events) {
        return new Backlog("unheard-events", events::unheard);
    }
}
