package org.kommunalcampus.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class DirectoryUnitsTest {

    @Autowired
    private DirectoryUnits groups;

    @Autowired
    private Units units;

    @Autowired
    private Members members;

    @Autowired
    private SampleCampus campus;

    private MunicipalityId town;
    private Caller directory;

    @BeforeEach
    void town() {
        town = campus.municipality();
        directory = campus.hr(town);
        units.importUnits(
                directory, town, List.of(new UnitRow("10", "Hauptamt", null), new UnitRow("10.1", "IT", "10")));
    }

    @Test
    void aGroupOfAKnownNameIsThatUnitAndAnotherOneIsNew() {
        var known = groups.admit(directory, town, "Hauptamt", "ext");
        var made = groups.admit(directory, town, "Amt für Soziales", null);

        assertThat(known.act()).isEqualTo(DirectoryAct.LINKED);
        assertThat(known.result().code()).isEqualTo("10");
        assertThat(known.result().externalId()).isEqualTo("ext");
        assertThat(made.act()).isEqualTo(DirectoryAct.UNIT_MADE);
        assertThat(made.result().code()).isEqualTo("Amt-fuer-Soziales");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> groups.admit(directory, town, "Hauptamt", null));
    }

    @Test
    void renamingLeavesThePlaceInTheTree() {
        UnitId it = unit("IT");

        var done = groups.change(directory, town, it, "Informationstechnik", "ext");

        assertThat(done.changes()).containsExactly(new DirectoryChange("unit", "IT", "Informationstechnik"));
        assertThat(units.tree(directory, town).getFirst().children())
                .extracting(node -> node.name())
                .containsExactly("Informationstechnik");
    }

    @Test
    void peopleOfTheGroupWorkInTheUnitAndThoseTakenOutWorkInNone() {
        List<MemberId> two = campus.members(town, 2);
        UnitId it = unit("IT");
        groups.fill(directory, town, it, Set.of(two.getFirst()));

        var done = groups.fill(directory, town, it, Set.of(two.getLast()));

        assertThat(done)
                .extracting(DirectoryOutcome::changes)
                .containsExactlyInAnyOrder(
                        List.of(new DirectoryChange("unit", "IT", "")), List.of(new DirectoryChange("unit", "", "IT")));
        assertThat(groups.people(directory, town, Set.of(it)).get(it))
                .extracting(MemberView::id)
                .containsExactly(two.getLast());
        assertThat(members.find(two.getFirst()).unit()).isNull();
        assertThat(groups.fill(directory, town, it, Set.of(two.getLast()))).isEmpty();
    }

    @Test
    void aMoveLeavesWhomOthersPutThereMeanwhile() {
        List<MemberId> staff = campus.members(town, 3);
        UnitId it = unit("IT");
        groups.fill(directory, town, it, Set.of(staff.get(0)));
        groups.fill(directory, town, it, Set.of(staff.get(0), staff.get(1)));

        var done = groups.move(directory, town, it, Set.of(staff.get(2)), Set.of(staff.get(0)));

        assertThat(done).hasSize(2);
        assertThat(groups.people(directory, town, Set.of(it)).get(it))
                .extracting(MemberView::id)
                .containsExactlyInAnyOrder(staff.get(1), staff.get(2));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> groups.move(campus.hr(campus.municipality()), town, it, Set.copyOf(staff), Set.of()));
    }

    @Test
    void aReleasedGroupIsGoneForTheDirectoryAndStaysAUnitWithItsPeople() {
        MemberId person = campus.member(town);
        UnitId it = unit("IT");
        groups.fill(directory, town, it, Set.of(person));

        groups.release(directory, town, it);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.find(directory, town, it));
        assertThat(members.find(person).unit()).isEqualTo(it);
        assertThat(groups.admit(directory, town, "IT", null).result().id()).isEqualTo(it);
    }

    @Test
    void strangersAndUnitsOfOtherTownsAreRefused() {
        MunicipalityId other = campus.municipality();
        Caller stranger = campus.hr(other);
        UnitId it = unit("IT");
        MemberId elsewhere = campus.member(other);

        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> groups.all(stranger, town));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.find(stranger, other, it));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.change(stranger, other, it, "X", null));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.fill(stranger, other, it, Set.of(elsewhere)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.release(stranger, other, it));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> groups.fill(directory, town, it, Set.of(elsewhere)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> groups.admit(campus.learner(campus.member(town)), town, "X", null));
    }

    @Test
    void aCodeIsMadeOfTheNameAndFree() {
        assertThat(DirectoryUnits.freeCode(Set.of(), "Straßen & Grünflächen")).isEqualTo("Strassen-Gruenflaechen");
        assertThat(DirectoryUnits.freeCode(Set.of("BAUAMT"), "Bauamt")).isEqualTo("Bauamt-2");
        assertThat(DirectoryUnits.freeCode(Set.of(), "***")).isEqualTo("E");
        assertThat(DirectoryUnits.freeCode(Set.of(), "x".repeat(200))).hasSize(36);
    }

    private UnitId unit(String name) {
        return groups.all(directory, town).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
