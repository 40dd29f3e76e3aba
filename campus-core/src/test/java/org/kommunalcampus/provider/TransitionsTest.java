package org.kommunalcampus.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.provider.ApplicationState.DRAFT;
import static org.kommunalcampus.provider.ApplicationState.GRANTED;
import static org.kommunalcampus.provider.ApplicationState.REFUSED;
import static org.kommunalcampus.provider.ApplicationState.RETURNED;
import static org.kommunalcampus.provider.ApplicationState.SUBMITTED;
import static org.kommunalcampus.provider.ProviderState.ACCREDITED;
import static org.kommunalcampus.provider.ProviderState.APPLICANT;
import static org.kommunalcampus.provider.ProviderState.LAPSED;
import static org.kommunalcampus.provider.ProviderState.SUSPENDED;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every state with every step: what is not listed is forbidden. */
class TransitionsTest {

    private static final Map<ApplicationState, Map<ApplicationStep, ApplicationState>> APPLICATION = Map.of(
            DRAFT,
            Map.of(ApplicationStep.SUBMIT, SUBMITTED),
            RETURNED,
            Map.of(ApplicationStep.SUBMIT, SUBMITTED),
            SUBMITTED,
            Map.of(
                    ApplicationStep.TAKE_BACK, DRAFT,
                    ApplicationStep.RETURN, RETURNED,
                    ApplicationStep.REFUSE, REFUSED,
                    ApplicationStep.GRANT, GRANTED),
            REFUSED,
            Map.of(),
            GRANTED,
            Map.of());

    private static final Map<ProviderState, Map<AccreditationStep, ProviderState>> STANDING = Map.of(
            APPLICANT,
            Map.of(AccreditationStep.ACCREDIT, ACCREDITED),
            ACCREDITED,
            Map.of(
                    AccreditationStep.ACCREDIT, ACCREDITED,
                    AccreditationStep.SUSPEND, SUSPENDED,
                    AccreditationStep.LAPSE, LAPSED),
            SUSPENDED,
            Map.of(AccreditationStep.SUSPEND, SUSPENDED, AccreditationStep.LIFT, ACCREDITED),
            LAPSED,
            Map.of(AccreditationStep.ACCREDIT, ACCREDITED));

    @Test
    void anApplicationMovesAsTheTableSays() {
        for (ApplicationState state : ApplicationState.values()) {
            for (ApplicationStep step : ApplicationStep.values()) {
                assertThat(state.after(step).orElse(null))
                        .as("%s %s", state, step)
                        .isEqualTo(APPLICATION.getOrDefault(state, Map.of()).get(step));
            }
        }
    }

    @Test
    void theStandingMovesAsTheTableSays() {
        for (ProviderState state : ProviderState.values()) {
            for (AccreditationStep step : AccreditationStep.values()) {
                assertThat(state.after(step).orElse(null))
                        .as("%s %s", state, step)
                        .isEqualTo(STANDING.getOrDefault(state, Map.of()).get(step));
            }
        }
    }
}
