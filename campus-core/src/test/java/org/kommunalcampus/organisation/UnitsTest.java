package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kommunalcampus.organisation.SampleTown.employee;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class UnitsTest {

    @Autowired
    private Units units;

    @Autowired
    private SampleTown town;

    @Test
    void unitsFormATreeWhateverTheOrderOfTheList() {
        MunicipalityId place = town.admitted();
        Caller hr = employee(place, Role.HR);
        List<UnitRow> rows = List.of(
                new UnitRow("10.2", "IT", "10"),
                new UnitRow("10", "Hauptamt", ""),
                new UnitRow("10.1", "Personal", "10"));

        assertThat(units.importUnits(hr, place, rows).created()).isEqualTo(3);
        assertThat(units.importUnits(hr, place, rows)).isEqualTo(new ImportReport(0, 0, 3, 0, List.of()));

        UnitNode top = units.tree(employee(place, Role.LEARNER), place).getFirst();
        assertThat(top.name()).isEqualTo("Hauptamt");
        assertThat(top.children()).extracting(UnitNode::code).containsExactly("10.1", "10.2");
    }

    @Test
    void faultyRowsAreReportedAndTheOthersKept() {
        MunicipalityId place = town.admitted();

        ImportReport report = units.importUnits(
                employee(place, Role.HR),
                place,
                List.of(
                        new UnitRow("1", "Eins", "2"),
                        new UnitRow("2", "Zwei", "1"),
                        new UnitRow("3", "Drei", "9"),
                        new UnitRow("ä", " ", null),
                        new UnitRow("4", "Vier", null)));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .containsExactlyInAnyOrder(
                        tuple(0, "/parent", "parent-cycle"),
                        tuple(1, "/parent", "parent-cycle"),
                        tuple(2, "/parent", "unknown-parent"),
                        tuple(3, "/code", "invalid-code"),
                        tuple(3, "/name", "required"));
    }

    @Test
    void manyUnitsTakeAFewStatements() {
        MunicipalityId place = town.admitted();
        List<UnitRow> rows = IntStream.range(0, 200)
                .mapToObj(i -> new UnitRow("u" + i, "Einheit " + i, i == 0 ? null : "u" + i / 3))
                .toList();

        assertThat(StatementCount.during(() -> units.importUnits(employee(place, Role.HR), place, rows)))
                .isLessThanOrEqualTo(10);
    }
}
