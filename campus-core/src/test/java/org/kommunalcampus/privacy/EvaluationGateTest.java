package org.kommunalcampus.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.EvaluationOff;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.springframework.aop.framework.ProxyFactory;

/** What stands before a verb that somebody marks as an evaluation tomorrow. */
class EvaluationGateTest {

    private final EvaluationChoiceRepository choices = mock();
    private final MunicipalityId town = MunicipalityId.next();
    private final MemberId self = MemberId.next();
    private final Verbs verbs = guarded();

    /** Verbs of a use case that is not written yet. */
    static class Verbs {

        @Evaluation("brand-new")
        public String ask(Caller caller, MemberId person) {
            return "answer";
        }

        @Evaluation(value = "basic", alwaysOn = "the employer states it itself")
        public String list(Caller caller) {
            return "answer";
        }
    }

    @Test
    void aNewEvaluationIsOffForAnEmployersPeople() {
        for (Role role : Set.of(Role.HR, Role.MANAGER)) {
            assertThatThrownBy(() -> verbs.ask(caller(role, town), MemberId.next()))
                    .isInstanceOfSatisfying(
                            EvaluationOff.class,
                            off -> assertThat(off.getEvaluation()).isEqualTo("brand-new"));
        }
        assertThat(verbs.list(caller(Role.HR, town))).isEqualTo("answer");
    }

    @Test
    void anAgreementOpensItInTheTownThatNamedIt() {
        when(choices.countAgreed(eq(town.value()), eq("brand-new"), any())).thenReturn(1L);

        assertThat(verbs.ask(caller(Role.HR, town), MemberId.next())).isEqualTo("answer");
        assertThatThrownBy(() -> verbs.ask(caller(Role.HR, MunicipalityId.next()), MemberId.next()))
                .isInstanceOf(EvaluationOff.class);
    }

    @Test
    void whoAsksAboutTheOwnPersonOrForNoEmployerIsLetThrough() {
        assertThat(verbs.ask(caller(Role.HR, town), self)).isEqualTo("answer");
        assertThat(verbs.ask(caller(Role.LEARNER, town), MemberId.next())).isEqualTo("answer");
        assertThat(verbs.ask(Caller.system("test"), MemberId.next())).isEqualTo("answer");
    }

    private Caller caller(Role role, MunicipalityId employer) {
        return new Caller("Toni", Set.of(role), new IdentityKey("test", "toni"), self, employer, null);
    }

    private Verbs guarded() {
        var factory = new ProxyFactory(new Verbs());
        factory.setProxyTargetClass(true);
        factory.addAdvisor(EvaluationGateConfiguration.advisor(() -> choices, Clock::systemUTC));
        return (Verbs) factory.getProxy();
    }
}
