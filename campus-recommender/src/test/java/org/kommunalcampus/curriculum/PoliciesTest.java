package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.organisation.RegionMembers;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@PlanTest
class PoliciesTest {

    @Autowired
    private Policies policies;

    @Autowired
    private Curricula curricula;

    @Autowired
    private RegionMembers regions;

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    private MemberId here;
    private MemberId elsewhere;
    private ModuleId module;
    private RegionId region;

    @BeforeEach
    void twoRegionsWithALearnerEach() {
        CompetenceId wanted = campus.competence();
        module = world.publish(wanted, 3);
        here = world.learnerIn(campus.region(), Map.of(wanted, 3));
        elsewhere = world.learnerIn(campus.region(), Map.of(wanted, 3));
        region = Objects.requireNonNull(regions.homesOf(Set.of(here)).get(here)).region();
        world.settle();
    }

    @Test
    void aRegionThatDecidedNothingPlansByWhatIsShipped() {
        assertThat(policies.current(campus.operator(), region).isShipped()).isTrue();
        assertThat(policies.versions(campus.operator(), region, PageRequest.of(0, 10)))
                .isEmpty();
        assertThat(world.planOf(here)).containsExactly(module);
    }

    @Test
    void aSavedPolicyChangesThePlansOfItsRegionAlone() {
        PolicyVersion saved = policies.save(
                campus.operator(), region, with(PolicySetting.WEIGHT_JOB_PROFILE, 0), "Nur noch Pflichten", 1);
        world.settle();

        assertThat(saved.version()).isEqualTo(2);
        assertThat(world.planOf(here)).isEmpty();
        assertThat(world.planOf(elsewhere)).containsExactly(module);
        CurriculumView view = curricula.of(campus.learner(here), here);
        assertThat(view.policyVersion()).isEqualTo(2);
        assertThat(view.trigger()).isEqualTo(Trigger.POLICY_CHANGED);
        assertThat(curricula.versions(campus.learner(here), here, PageRequest.of(0, 10)))
                .extracting(CurriculumVersion::policyVersion)
                .containsExactly(2, 1);
        assertThat(curricula.of(campus.learner(elsewhere), elsewhere).policyVersion())
                .isEqualTo(1);
    }

    @Test
    void aPlanThatStaysTheSameNamesThePolicyThatConfirmedIt() {
        policies.save(campus.operator(), region, with(PolicySetting.WEIGHT_GOAL, 61), null, 1);
        world.settle();

        CurriculumView view = curricula.of(campus.learner(here), here);
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.policyVersion()).isEqualTo(2);
    }

    @Test
    void versionsAreKeptAndCanBeRestored() {
        policies.save(campus.operator(), region, with(PolicySetting.WEIGHT_JOB_PROFILE, 0), "erst", 1);
        PolicyVersion restored = policies.restore(campus.operator(), region, 1, "zurück", 2);
        world.settle();

        assertThat(restored.version()).isEqualTo(3);
        assertThat(restored.settings())
                .isEqualTo(policies.version(campus.operator(), region, 1).settings());
        assertThat(policies.versions(campus.operator(), region, PageRequest.of(0, 10)))
                .extracting(PolicyVersion::comment)
                .containsExactly("zurück", "erst");
        assertThat(policies.version(campus.operator(), region, 2).settings().differencesTo(restored.settings()))
                .containsExactly(PolicySetting.WEIGHT_JOB_PROFILE);
        assertThat(world.planOf(here)).containsExactly(module);
    }

    @Test
    void theSameSettingsOnceMoreDecideNothing() {
        assertThat(policies.save(
                                campus.operator(),
                                region,
                                policies.current(campus.operator(), region).settings(),
                                null,
                                1)
                        .version())
                .isEqualTo(1);
    }

    @Test
    void whoHasNotSeenTheCurrentVersionIsRefused() {
        policies.save(campus.operator(), region, with(PolicySetting.WEIGHT_GOAL, 61), null, 1);

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(
                        () -> policies.save(campus.operator(), region, with(PolicySetting.WEIGHT_GOAL, 62), null, 1));
    }

    @Test
    void everyFaultIsNamedByItsSetting() {
        var values = new EnumMap<>(PolicySettings.standard().values());
        values.put(PolicySetting.ASSUMED_LEVEL, 9);
        values.remove(PolicySetting.HORIZON);
        var faulty = new PolicySettings(values, Set.of(RuleName.LEGAL_DUTY));

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> policies.save(campus.operator(), region, faulty, null, 1))
                .satisfies(invalid -> assertThat(invalid.getErrors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/settings/assumedLevel", "/settings/horizon", "/switchedOff"));
    }

    @Test
    void theOperatorAloneDecidesAndOnlyForRegionsThatExist() {
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> policies.current(campus.learner(here), region));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> policies.current(campus.operator(), RegionId.next()));
    }

    private PolicySettings with(PolicySetting setting, int value) {
        var values = new EnumMap<>(
                policies.current(campus.operator(), region).settings().values());
        values.put(setting, value);
        return new PolicySettings(values, Set.of());
    }
}
