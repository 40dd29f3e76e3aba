package org.kommunalcampus.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kommunalcampus.competence.SampleFrameworks.entry;
import static org.kommunalcampus.competence.SampleFrameworks.framework;
import static org.kommunalcampus.competence.SampleFrameworks.freshCode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class FrameworksTest {

    private static final Caller OPERATOR = Caller.system("test");

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private Competences competences;

    @Autowired
    private ApplicationEvents events;

    @Test
    void anImportedFrameworkIsReadAsItWasWritten() {
        String code = freshCode();
        var file = framework(code, "1.0", entry("1", "Suchen"), entry("2", "Teilen"));

        ImportReport report = frameworks.importFramework(OPERATOR, file);

        assertThat(report).isEqualTo(new ImportReport(2, 0, 0, 0, List.of()));
        FrameworkView view = frameworks.byCode(code).orElseThrow();
        assertThat(view.version()).isEqualTo("1.0");
        assertThat(view.name()).isEqualTo(file.name());
        assertThat(view.levelNames()).isEqualTo(file.levelNames());
        assertThat(view.competences()).isEqualTo(2);
        assertThat(frameworks.all()).contains(view);
        AreaView area = frameworks.areas(view.id()).getFirst();
        assertThat(area.competences()).extracting(d -> d.competence().code()).containsExactly("1", "2");
        var entry = file.areas().getFirst().competences().getFirst();
        CompetenceDetails details = area.competences().getFirst();
        assertThat(details.competence().description()).isEqualTo(entry.description());
        assertThat(details.levels()).isEqualTo(entry.levels());
        assertThat(details.outcomes()).isEqualTo(entry.outcomes());
        assertThat(details.links()).isEqualTo(entry.links());
    }

    @Test
    void aRepeatedImportChangesNothing() {
        var file = framework(freshCode(), "1.0", entry("1", "Suchen"), entry("2", "Teilen"));
        frameworks.importFramework(OPERATOR, file);
        events.clear();

        ImportReport report = frameworks.importFramework(OPERATOR, file);

        assertThat(report).isEqualTo(new ImportReport(0, 0, 2, 0, List.of()));
        assertThat(events.stream(FrameworkChanged.class)).isEmpty();
    }

    @Test
    void aNewVersionKeepsTheIdsAndRetiresWhatIsMissing() {
        String code = freshCode();
        frameworks.importFramework(
                OPERATOR, framework(code, "1.0", entry("1", "Suchen"), entry("2", "Teilen"), entry("3", "Löschen")));
        CompetenceId first = competences.resolve(code + ":1").orElseThrow();
        CompetenceId third = competences.resolve(code + ":3").orElseThrow();
        events.clear();

        ImportReport report = frameworks.importFramework(
                OPERATOR, framework(code, "2.0", entry("1", "Recherchieren"), entry("2", "Teilen"), entry("4", "Neu")));

        assertThat(report).isEqualTo(new ImportReport(1, 1, 1, 1, List.of()));
        FrameworkView view = frameworks.byCode(code).orElseThrow();
        assertThat(view.versions()).containsOnlyKeys("1.0", "2.0");
        assertThat(competences.resolve(code + ":1")).contains(first);
        assertThat(competences.find(first).name().de()).isEqualTo("Recherchieren");
        assertThat(competences.find(third).retired()).isTrue();
        assertThat(frameworks.competences(view.id()))
                .extracting(CompetenceView::code)
                .containsExactly("1", "2", "4");
        assertThat(events.stream(FrameworkChanged.class)).containsExactly(new FrameworkChanged(view.id()));

        frameworks.importFramework(OPERATOR, framework(code, "2.1", entry("3", "Löschen")));
        assertThat(competences.resolve(code + ":3")).contains(third);
        assertThat(competences.find(third).retired()).isFalse();
    }

    @Test
    void faultyPartsAreLeftOutAndReportedWhileTheRestIsKept() {
        String code = freshCode();
        frameworks.importFramework(OPERATOR, framework(code, "1.0", entry("2", "Teilen")));
        var broken = new FrameworkImport.Entry(
                "1",
                LocalizedText.german("Suchen"),
                null,
                Map.of(9, LocalizedText.german("zu hoch")),
                List.of("kein Link"),
                List.of(new FrameworkImport.Outcome("O", 0, LocalizedText.german("Stufe fehlt"))));

        ImportReport report = frameworks.importFramework(
                OPERATOR, framework(code, "1.1", broken, entry("2", " "), entry("1", "Doppelt")));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.retired()).isZero();
        assertThat(report.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .containsExactlyInAnyOrder(
                        tuple(0, "/areas/0/competences/0/levels/9", "invalid-level"),
                        tuple(0, "/areas/0/competences/0/links/0", "invalid-link"),
                        tuple(0, "/areas/0/competences/0/outcomes/0/level", "invalid-level"),
                        tuple(1, "/areas/0/competences/1/name/de", "required"),
                        tuple(2, "/areas/0/competences/2/code", "duplicate-key"));
        CompetenceId kept = competences.resolve(code + ":2").orElseThrow();
        assertThat(competences.find(kept).name().de()).isEqualTo("Teilen");
    }

    @Test
    void aFaultyHeadRefusesTheWholeFile() {
        var file = framework("ESCO", " ", entry("1", "Suchen"));

        assertThatThrownBy(() -> frameworks.importFramework(OPERATOR, file))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors())
                                .extracting("pointer")
                                .containsExactlyInAnyOrder("/code", "/version"));
    }

    @Test
    void onlyTheOperatorImports() {
        var reviewer = new Caller("R", Set.of(Role.REVIEWER, Role.HR, Role.PROVIDER), null, null, null, null);
        var file = framework(freshCode(), "1.0", entry("1", "Suchen"));

        assertThatThrownBy(() -> frameworks.importFramework(reviewer, file)).isInstanceOf(AccessDenied.class);
        assertThat(frameworks.byCode(file.code())).isEmpty();
    }
}
