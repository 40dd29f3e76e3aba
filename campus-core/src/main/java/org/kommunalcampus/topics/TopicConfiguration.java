package org.kommunalcampus.topics;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.kommunalcampus.shared.Caller;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicSettings.class)
class TopicConfiguration {

    @Bean
    Task<Void> topicCountJob(DemandCount count, TopicSettings settings) {
        return Tasks.recurring("topic-count", Schedules.fixedDelay(settings.check()))
                .execute((instance, context) -> count.runIfDue());
    }

    @Bean
    Task<Void> callDeadlineJob(Calls calls, TopicSettings settings) {
        return Tasks.recurring("call-deadline", Schedules.fixedDelay(settings.deadlineCheck()))
                .execute((instance, context) -> calls.closeDue(Caller.system("deadlines of calls")));
    }
}
