package org.kommunalcampus.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class NeedProposalsTest {

    @Autowired
    private NeedProposals proposals;

    @Autowired
    private Units units;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Profiles profiles;

    @Autowired
    private SampleCampus campus;

    @Test
    void aFigureIsMultipliedAndAHiddenOneIsNot() {
        MunicipalityId town = campus.municipality();
        Caller hr = campus.hr(town);
        CompetenceId skill = campus.competence();
        JobProfileId job = campus.jobProfile(Map.of(skill, 4));
        units.importUnits(
                hr, town, List.of(new UnitRow("1", "Großes Amt", null), new UnitRow("2", "Kleines Amt", null)));
        for (int i = 0; i < 10; i++) {
            staffRegister.importMembers(
                    hr, town, List.of(new MemberRow("P" + i, "Kim", "Muster", null, i < 8 ? "1" : "2", null, null)));
            profiles.assignJobs(
                    hr, members.byPersonnelKey(hr, town, "P" + i).orElseThrow().id(), JobAssignment.of(job));
        }
        var module = campus.module(Map.of(skill, 4));

        NeedProposal whole = proposals.of(hr, town, null, skill);
        NeedProposal small = proposals.of(hr, town, unit(hr, town, "2"), skill);

        assertThat(whole.cell().below()).isEqualTo(10);
        assertThat(whole.modules())
                .filteredOn(proposed -> proposed.module().equals(module))
                .singleElement()
                .satisfies(proposed -> assertThat(proposed.minutes()).isEqualTo(10L * proposed.minutesEach()));
        assertThat(small.cell().hidden()).isTrue();
        assertThat(small.modules()).isNotEmpty().allSatisfy(proposed -> {
            assertThat(proposed.minutes()).isNull();
            assertThat(proposed.fees()).isNull();
        });
    }

    @Test
    void onlyTheMunicipalitysHrAsksAndOnlyAboutWhatIsAskedFor() {
        MunicipalityId town = campus.municipality();
        CompetenceId skill = campus.competence();

        assertThatThrownBy(() -> proposals.of(campus.hr(town), town, null, skill))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposals.of(campus.hr(campus.municipality()), town, null, skill))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> proposals.of(campus.learner(campus.member(town)), town, null, skill))
                .isInstanceOf(AccessDenied.class);
    }

    private org.kommunalcampus.shared.UnitId unit(Caller hr, MunicipalityId town, String code) {
        return units.tree(hr, town).stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
