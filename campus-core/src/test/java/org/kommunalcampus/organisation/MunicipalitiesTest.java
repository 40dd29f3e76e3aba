package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kommunalcampus.organisation.SampleTown.OPERATOR;
import static org.kommunalcampus.organisation.SampleTown.employee;
import static org.kommunalcampus.organisation.SampleTown.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class MunicipalitiesTest {

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private SampleTown town;

    @Test
    void theOfficialListIsTakenInOnceAndThenOnlyUpdated() {
        String region = town.freshRegion();
        List<MunicipalityRow> rows = new ArrayList<>(rows(290));

        assertThat(municipalities.importOfficial(OPERATOR, region, rows))
                .isEqualTo(new ImportReport(290, 0, 0, 0, List.of()));
        MunicipalityId first =
                municipalities.byAgs(rows.getFirst().ags()).orElseThrow().id();
        assertThat(municipalities.importOfficial(OPERATOR, region, rows))
                .isEqualTo(new ImportReport(0, 0, 290, 0, List.of()));
        rows.set(0, row(rows.getFirst().ags(), "Neuer Name"));
        assertThat(municipalities.importOfficial(OPERATOR, region, rows))
                .isEqualTo(new ImportReport(0, 1, 289, 0, List.of()));
        assertThat(municipalities.find(first).name()).isEqualTo("Neuer Name");
    }

    @Test
    void faultyRowsAreReportedAndTheOthersKept() {
        String region = town.freshRegion();
        MunicipalityRow good = rows(1).getFirst();
        MunicipalityRow elsewhere = rows(1).getFirst();
        municipalities.importOfficial(OPERATOR, town.freshRegion(), List.of(elsewhere));

        ImportReport report =
                municipalities.importOfficial(OPERATOR, region, List.of(row("12", " "), good, good, elsewhere));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .contains(
                        tuple(0, "/ags", "invalid-ags"),
                        tuple(0, "/name", "required"),
                        tuple(2, "/ags", "duplicate-key"),
                        tuple(3, "/ags", "other-region"));
    }

    @Test
    void anImportTakesAFewStatementsHoweverLongTheListIs() {
        String region = town.freshRegion();
        List<MunicipalityRow> rows = rows(290);

        int statements = StatementCount.during(() -> municipalities.importOfficial(OPERATOR, region, rows));

        assertThat(statements).isLessThanOrEqualTo(12);
    }

    @Test
    void searchingFindsPartsOfNamesLiterallyAndTakesTwoStatements() {
        String region = town.freshRegion();
        String ags = SampleTown.freshAgs();
        municipalities.admit(OPERATOR, new NewMunicipality(region, row(ags, "Ober_Laudenbach 100%")));

        assertThat(municipalities.search(OPERATOR, "r_LAUDENBACH 100%", PageRequest.of(0, 5)))
                .extracting(MunicipalityView::ags)
                .containsExactly(ags);
        assertThat(municipalities.search(OPERATOR, "rxLaudenbach", PageRequest.of(0, 5)))
                .isEmpty();
        assertThat(StatementCount.during(() -> municipalities.search(OPERATOR, null, PageRequest.of(0, 1))))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void aMunicipalityIsAdmittedOnce() {
        String region = town.freshRegion();
        var request = new NewMunicipality(region, rows(1).getFirst());
        municipalities.admit(OPERATOR, request);

        assertThatThrownBy(() -> municipalities.admit(OPERATOR, request))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("municipality-admitted"));
        assertThatThrownBy(() -> municipalities.admit(OPERATOR, new NewMunicipality("nowhere", rows(1).getFirst())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheOperatorAdmitsImportsAndSearches() {
        Caller hr = employee(town.admitted(), Role.LEARNER, Role.HR, Role.MANAGER);

        assertThatThrownBy(() -> municipalities.importOfficial(hr, "any", List.of()))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> municipalities.search(hr, null, PageRequest.of(0, 5)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> municipalities.admit(hr, new NewMunicipality("any", rows(1).getFirst())))
                .isInstanceOf(AccessDenied.class);
    }

    private static List<MunicipalityRow> rows(int count) {
        return IntStream.generate(() -> Integer.parseInt(SampleTown.freshAgs()))
                .distinct()
                .limit(count)
                .mapToObj(number -> row("%08d".formatted(number), "Gemeinde " + number))
                .toList();
    }
}
