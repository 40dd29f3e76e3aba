package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.competence.Requirement;
import org.kommunalcampus.curriculum.PlanImpact.ModuleCount;
import org.kommunalcampus.curriculum.engine.input.PathPolicy.Unknown;
import org.kommunalcampus.organisation.RegionMembers;
import org.kommunalcampus.profile.LearnerFactsReader;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MinimumGroup;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class WhatIfTest {

    private static final int MINUTES = 240;
    private static final Caller EVERYWHERE = Caller.system("test");

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private Policies policies;

    @Autowired
    private RegionMembers regions;

    @Autowired
    private LearnerFactsReader facts;

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    private CompetenceId wanted;
    private CompetenceId other;
    private ModuleId module;
    private MunicipalityId town;

    @BeforeEach
    void aTownInARegionOfItsOwn() {
        List<CompetenceId> two = campus.competences(2);
        wanted = two.getFirst();
        other = two.getLast();
        module = world.publish(wanted, 3);
        town = campus.municipality(campus.region());
    }

    @Test
    void aWithdrawnModuleIsMissedByThoseWhoNeedIt() {
        staff(MinimumGroup.SIZE);

        PlanImpact impact = whatIf.moduleWithdrawn(EVERYWHERE, null, module);

        assertThat(impact.people()).isEqualTo(MinimumGroup.SIZE);
        assertThat(impact.changed()).isEqualTo(MinimumGroup.SIZE);
        PlanImpact.Effect effect = Objects.requireNonNull(impact.effect());
        PlanImpact.Sum minutes = Objects.requireNonNull(effect.minutes());
        assertThat(minutes.difference()).isEqualTo(-MinimumGroup.SIZE * MINUTES);
        assertThat(Objects.requireNonNull(effect.gaps()).difference()).isEqualTo(MinimumGroup.SIZE);
        assertThat(minutes.split()).isEqualTo(new PlanImpact.Split(MinimumGroup.SIZE, 0, 0));
        assertThat(effect.lost()).containsExactly(new ModuleCount(module, MinimumGroup.SIZE));
        assertThat(effect.gained()).isEmpty();
    }

    @Test
    void nothingIsToldAboutFewerPeopleThanTheMinimumGroup() {
        staff(MinimumGroup.SIZE - 1);

        PlanImpact impact = whatIf.moduleWithdrawn(EVERYWHERE, null, module);

        assertThat(impact.isTooSmall()).isTrue();
        assertThat(impact.examined()).isZero();
        assertThat(impact.changed()).isNull();
        assertThat(impact.effect()).isNull();
    }

    @Test
    void howManyChangeIsNotToldWhereTheyAreFewAmongMany() {
        staff(2);
        regionStaffWithoutNeeds(20);

        PlanImpact impact = policies.preview(campus.operator(), region(), with(PolicySetting.WEIGHT_JOB_PROFILE, 0));

        assertThat(impact.examined()).isEqualTo(22);
        assertThat(impact.changed()).isNull();
        assertThat(impact.effect()).isNull();
    }

    @Test
    void hrSeesTheOwnMunicipalityAlone() {
        staff(MinimumGroup.SIZE);
        MunicipalityId neighbour = campus.municipality();
        world.learnersOf(neighbour, 8, Map.of(wanted, 3));
        world.settle();

        assertThat(whatIf.moduleWithdrawn(campus.hr(town), town, module).people())
                .isEqualTo(MinimumGroup.SIZE);
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> whatIf.moduleWithdrawn(campus.hr(town), neighbour, module));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> whatIf.moduleWithdrawn(campus.hr(town), null, module));
    }

    @Test
    void aChangedJobProfileShowsWhatItAsksForInstead() {
        ModuleId second = world.publish(other, 2);
        JobProfileId job = job(staff(MinimumGroup.SIZE).getFirst());

        PlanImpact impact =
                whatIf.requirementsChanged(campus.hr(town), town, job, List.of(new Requirement(other, new Level(2))));

        PlanImpact.Effect effect = Objects.requireNonNull(impact.effect());
        assertThat(effect.lost()).containsExactly(new ModuleCount(module, MinimumGroup.SIZE));
        assertThat(effect.gained()).containsExactly(new ModuleCount(second, MinimumGroup.SIZE));
    }

    @Test
    void theSameRequirementsChangeNothing() {
        JobProfileId job = job(staff(MinimumGroup.SIZE).getFirst());

        PlanImpact impact =
                whatIf.requirementsChanged(campus.hr(town), town, job, List.of(new Requirement(wanted, new Level(3))));

        assertThat(impact.changed()).isZero();
        assertThat(impact.effect()).isNull();
    }

    @Test
    void aPolicyIsTriedOutWithoutBeingSaved() {
        MemberId somebody = staff(MinimumGroup.SIZE).getFirst();

        PlanImpact impact = policies.preview(campus.operator(), region(), with(PolicySetting.WEIGHT_JOB_PROFILE, 0));

        assertThat(impact.changed()).isEqualTo(MinimumGroup.SIZE);
        assertThat(policies.current(campus.operator(), region()).isShipped()).isTrue();
        assertThat(world.planOf(somebody)).containsExactly(module);
    }

    @Test
    void aModuleThatIsNotOfferedCannotBeWithdrawn() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> whatIf.moduleWithdrawn(EVERYWHERE, null, ModuleId.next()));
    }

    private List<MemberId> staff(int count) {
        List<MemberId> staff = world.learnersOf(town, count, Map.of(wanted, 3));
        world.settle();
        return staff;
    }

    private void regionStaffWithoutNeeds(int count) {
        campus.members(town, count);
        world.settle();
    }

    private RegionId region() {
        MemberId anybody = world.learnersOfTown(town).getFirst();
        return Objects.requireNonNull(regions.homesOf(Set.of(anybody)).get(anybody))
                .region();
    }

    private JobProfileId job(MemberId member) {
        return Objects.requireNonNull(facts.of(member).jobs().getFirst().profile());
    }

    private static PolicySettings with(PolicySetting setting, int value) {
        var values = new EnumMap<>(PolicySettings.standard().values());
        values.put(PolicySetting.UNKNOWN_LEVELS, Unknown.NOTHING.ordinal());
        values.put(setting, value);
        return new PolicySettings(values, Set.of());
    }
}
