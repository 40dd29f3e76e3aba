package org.kommunalcampus.privacy;

import java.time.Clock;
import java.util.function.Supplier;
import org.kommunalcampus.shared.Evaluation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/** Puts the gate before the verbs, outside of their transactions, so that what it refuses rolls nothing back. */
@Configuration(proxyBeanMethods = false)
class EvaluationGateConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor evaluationGate(
            ObjectProvider<EvaluationChoiceRepository> choices, ObjectProvider<Clock> clock) {
        return advisor(choices::getObject, clock::getObject);
    }

    static DefaultPointcutAdvisor advisor(Supplier<EvaluationChoiceRepository> choices, Supplier<Clock> clock) {
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Evaluation.class), new EvaluationGate(choices, clock));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }
}
