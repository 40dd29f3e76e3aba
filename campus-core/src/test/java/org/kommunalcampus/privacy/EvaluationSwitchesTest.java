package org.kommunalcampus.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.needs.Needs;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.EvaluationOff;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class EvaluationSwitchesTest {

    private static final Set<String> NEEDS = Set.of("needs");

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Needs needs;

    @Autowired
    private Members members;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private Caller hr;
    private LocalDate today;

    @BeforeEach
    void aTownThatHasDecidedNothing() {
        town = campus.newcomer(campus.region());
        hr = campus.hr(town);
        today = LocalDate.now(clock);
    }

    @Test
    void everythingIsOffInANewTownButWhatItStatesItself() {
        assertThat(evaluations.of(hr, town).evaluations())
                .extracting(EvaluationState::name)
                .contains("needs", "completions", "levels", "staff", "jobs");
        assertThat(evaluations.of(hr, town).evaluations())
                .allSatisfy(state -> assertThat(state.on()).isEqualTo(!state.switched()));
        assertThat(evaluations.of(hr, town).off()).contains("needs").doesNotContain("staff", "jobs");

        assertThatThrownBy(() -> needs.ofUnits(hr, town, null)).isInstanceOf(EvaluationOff.class);
        assertThat(members.count(hr, town)).isZero();
    }

    @Test
    void anAgreementSwitchesOnUntilItsLastDay() {
        evaluations.switchOn(hr, town, NEEDS, new AgreementTerms(" DV Lernen ", today, today.plusDays(9)), 0);

        assertThat(needs.ofUnits(hr, town, null)).isNotNull();
        assertThat(evaluations.of(hr, town).evaluations()).anySatisfy(state -> {
            assertThat(state.name()).isEqualTo("needs");
            assertThat(state.on()).isTrue();
            assertThat(state.agreement()).isEqualTo(new AgreementTerms("DV Lernen", today, today.plusDays(9)));
        });
        assertThat(evaluations.of(hr, town).off()).contains("completions");

        evaluations.switchOff(hr, town, NEEDS, 1);
        assertThatThrownBy(() -> needs.ofUnits(hr, town, null)).isInstanceOf(EvaluationOff.class);
    }

    @Test
    void afterItsLastDayAnAgreementHoldsNoMore() {
        var ending = NamedAgreement.of(new AgreementTerms("DV", today.minusYears(1), today));

        assertThat(ending.holdsOn(today)).isTrue();
        assertThat(ending.holdsOn(today.plusDays(1))).isFalse();
    }

    @Test
    void termsThatDoNotHoldAreRefusedAtTheirFields() {
        assertThatThrownBy(() -> evaluations.switchOn(
                        hr, town, NEEDS, new AgreementTerms(" ", today.plusDays(1), today.minusDays(1)), 0))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactlyInAnyOrder(
                                        "/agreement required", "/agreedOn in-future", "/until in-past"));
        var terms = new AgreementTerms("DV", today, null);
        assertThatThrownBy(() -> evaluations.switchOn(hr, town, Set.of(), terms, 0))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> evaluations.switchOn(hr, town, Set.of("nothing"), terms, 0))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evaluations.switchOn(hr, town, Set.of("staff"), terms, 0))
                .isInstanceOf(NotFound.class);
        evaluations.switchOn(hr, town, NEEDS, terms, 0);
        assertThatThrownBy(() -> evaluations.switchOn(hr, town, NEEDS, terms, 0))
                .isInstanceOf(Stale.class);
    }

    @Test
    void onlyHrOfTheTownDecidesAndOnlyItsPeopleRead() {
        var terms = new AgreementTerms("DV", today, null);
        Caller stranger = campus.hr(campus.newcomer(campus.region()));
        for (Role role : Set.of(Role.STAFF_COUNCIL, Role.DATA_PROTECTION, Role.MANAGER, Role.LEARNER)) {
            Caller reader = new Caller("R", Set.of(role), new IdentityKey("test", "r"), MemberId.next(), town, null);
            assertThat(evaluations.of(reader, town).version()).isZero();
            assertThatThrownBy(() -> evaluations.switchOn(reader, town, NEEDS, terms, 0))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> evaluations.switchOff(reader, town, NEEDS, 0))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> evaluations.of(stranger, town)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> evaluations.switchOn(stranger, town, NEEDS, terms, 0))
                .isInstanceOf(AccessDenied.class);
    }
}
