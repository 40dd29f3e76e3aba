package org.kommunalcampus.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kommunalcampus.competence.SampleFrameworks.entry;
import static org.kommunalcampus.competence.SampleFrameworks.framework;
import static org.kommunalcampus.competence.SampleFrameworks.freshCode;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class JobProfilesTest {

    private static final Caller OPERATOR = Caller.system("test");

    @Autowired
    private JobProfiles profiles;

    @Autowired
    private Competences competences;

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private ApplicationEvents events;

    private final String framework = freshCode();
    private final String code = freshCode();

    @BeforeEach
    void importCompetences() {
        frameworks.importFramework(OPERATOR, framework(framework, "1", entry("1", "Suchen"), entry("2", "Teilen")));
        events.clear();
    }

    @Test
    void aProfileAsksForLevelsAndNamesItsOccupation() {
        String occupation = "http://data.europa.eu/esco/occupation/" + code;
        var row = new JobProfileRow(
                code,
                new LocalizedText("Bürgerbüro", "Citizen office"),
                null,
                "municipal",
                occupation,
                framework + ":1@3|" + framework + ":2@5");

        assertThat(profiles.importProfiles(OPERATOR, List.of(row)).created()).isEqualTo(1);

        JobProfileView profile = profiles.byCode(code).orElseThrow();
        assertThat(profile.name()).isEqualTo(row.name());
        assertThat(profile.kind()).isEqualTo(JobProfileKind.MUNICIPAL);
        assertThat(profiles.find(profile.id())).isEqualTo(profile);
        assertThat(profiles.all()).contains(profile);
        assertThat(profile.escoUri()).isEqualTo(occupation);
        assertThat(profiles.requirements(profile.id()))
                .containsExactlyInAnyOrder(
                        new Requirement(competences.resolve(framework + ":1").orElseThrow(), new Level(3)),
                        new Requirement(competences.resolve(framework + ":2").orElseThrow(), new Level(5)));
        assertThatThrownBy(() -> profiles.requirements(JobProfileId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyProfilesThatChangeAreAnnounced() {
        String second = freshCode();
        profiles.importProfiles(OPERATOR, List.of(row(code, framework + ":1@3"), row(second, framework + ":1@3")));
        assertThat(events.stream(JobProfileChanged.class)).hasSize(2);
        events.clear();

        ImportReport report = profiles.importProfiles(
                OPERATOR, List.of(row(code, framework + ":2@4"), row(second, framework + ":1@3")));

        assertThat(report).isEqualTo(new ImportReport(0, 1, 1, 0, List.of()));
        JobProfileId changed = profiles.byCode(code).orElseThrow().id();
        assertThat(events.stream(JobProfileChanged.class)).containsExactly(new JobProfileChanged(changed));
        assertThat(profiles.requirements(changed))
                .containsExactly(
                        new Requirement(competences.resolve(framework + ":2").orElseThrow(), new Level(4)));
    }

    @Test
    void faultyRowsAreReportedAndTheOthersKept() {
        var badKind = new JobProfileRow(
                freshCode(), LocalizedText.german("X"), null, "other", "keine Adresse", framework + ":1@3");

        ImportReport report = profiles.importProfiles(
                OPERATOR,
                List.of(
                        row(code, framework + ":1@3"),
                        row(code, framework + ":1@3"),
                        row(freshCode(), framework + ":9@3"),
                        row(freshCode(), framework + ":1@9"),
                        row(freshCode(), framework + ":1"),
                        badKind));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .containsExactlyInAnyOrder(
                        tuple(1, "/code", "duplicate-key"),
                        tuple(2, "/requirements", "unknown-competence"),
                        tuple(3, "/requirements", "invalid-reference"),
                        tuple(4, "/requirements", "required"),
                        tuple(5, "/kind", "invalid-kind"),
                        tuple(5, "/escoUri", "invalid-link"));
    }

    @Test
    void manyProfilesTakeAFewStatements() {
        List<JobProfileRow> rows = IntStream.range(0, 60)
                .mapToObj(i -> row(freshCode() + i, framework + ":1@3|" + framework + ":2@2"))
                .toList();
        competences.resolve(framework + ":1");

        assertThat(StatementCount.during(() -> profiles.importProfiles(OPERATOR, rows)))
                .isLessThanOrEqualTo(15);
        var ids = rows.stream()
                .map(row -> profiles.byCode(row.code()).orElseThrow().id())
                .toList();
        assertThat(profiles.requirementsOf(ids)).hasSize(60);
        assertThat(StatementCount.during(
                        () -> assertThat(profiles.requirementsOf(ids)).hasSize(60)))
                .isEqualTo(1);
    }

    @Test
    void onlyTheOperatorImports() {
        var others = new Caller("X", EnumSet.complementOf(EnumSet.of(Role.OPERATOR)), null, null, null, null);

        assertThatThrownBy(() -> profiles.importProfiles(others, List.of(row(code, ""))))
                .isInstanceOf(AccessDenied.class);
        assertThat(profiles.byCode(code)).isEmpty();
    }

    private static JobProfileRow row(String code, String requirements) {
        return new JobProfileRow(code, LocalizedText.german("Profil " + code), null, "MUNICIPAL", null, requirements);
    }
}
