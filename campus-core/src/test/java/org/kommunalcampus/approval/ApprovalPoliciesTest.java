package org.kommunalcampus.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class ApprovalPoliciesTest {

    private static final ApprovalTerms BY_MANAGER = new ApprovalTerms(ApprovalKind.MANAGER, 0L, null, 10);

    @Autowired
    private ApprovalPolicies policies;

    @Autowired
    private SampleCampus campus;

    private MunicipalityId town;
    private Caller hr;

    @BeforeEach
    void aTown() {
        town = campus.municipality();
        hr = campus.hr(town);
    }

    @Test
    void nobodyApprovesUntilHrDecidesSo() {
        assertThat(policies.of(hr, town).terms().kind()).isEqualTo(ApprovalKind.NONE);
        assertThat(policies.of(hr, town).version()).isZero();

        policies.change(hr, town, BY_MANAGER, 0);

        assertThat(policies.of(hr, town)).isEqualTo(new ApprovalPolicyView(BY_MANAGER, 1));
    }

    @Test
    void whoHasNotSeenTheLastChangeDoesNotOverwriteIt() {
        policies.change(hr, town, BY_MANAGER, 0);

        assertThatExceptionOfType(Stale.class).isThrownBy(() -> policies.change(hr, town, ApprovalTerms.none(), 0));
        policies.change(hr, town, ApprovalTerms.none(), 1);
        assertThat(policies.of(hr, town).version()).isEqualTo(2);
    }

    @Test
    void onlyHrOfTheTownDecides() {
        Caller learner = campus.learner(campus.member(town));
        Caller stranger = campus.hr(campus.municipality());

        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> policies.change(learner, town, BY_MANAGER, 0));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> policies.change(stranger, town, BY_MANAGER, 0));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> policies.of(stranger, town));
        assertThat(policies.of(learner, town).version()).isZero();
    }

    @Test
    void numbersKeepTheirBounds() {
        var wrong = new ApprovalTerms(ApprovalKind.MANAGER, -1L, 0, 61);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> policies.change(hr, town, wrong, 0))
                .satisfies(invalid -> assertThat(invalid.getErrors()).hasSize(3));
    }

    @Test
    void limitsLetCheapAndShortModulesPass() {
        var terms = new ApprovalTerms(ApprovalKind.MANAGER, 5_000L, 240, 7);

        assertThat(terms.ask(euros(50), 240)).isFalse();
        assertThat(terms.ask(euros(51), 240)).isTrue();
        assertThat(terms.ask(euros(50), 241)).isTrue();
        assertThat(terms.ask(null, 10)).isTrue();
        assertThat(terms.ask(new Money(BigDecimal.ONE, "CHF"), 10)).isTrue();
        assertThat(new ApprovalTerms(ApprovalKind.MANAGER, null, null, 7).ask(euros(0), 1))
                .isTrue();
        assertThat(ApprovalTerms.none().ask(euros(1000), 1)).isFalse();
    }

    private static Money euros(long amount) {
        return Money.euros(BigDecimal.valueOf(amount));
    }
}
