package org.kommunalcampus.catalogue.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleImportReport;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.Outcome;
import org.kommunalcampus.catalogue.RowProblem;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class FeedsTest {

    private static final LocalDate UNTIL = LocalDate.of(2098, 12, 31);

    @Autowired
    private Feeds feeds;

    @Autowired
    private Descriptions descriptions;

    @Autowired
    private Modules modules;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private ProviderId provider;
    private Caller staff;
    private CompetenceId first;
    private CompetenceId second;
    private ModuleId reviewed;

    @BeforeEach
    void aReviewedModule() {
        provider = campus.provider();
        staff = Callers.providing(provider);
        List<CompetenceId> competences = campus.competences(2);
        first = competences.getFirst();
        second = competences.getLast();
        reviewed = descriptions.begin(
                staff,
                provider,
                ModuleDescription.of(Map.ofEntries(
                        Map.entry("/externalId", "R1"),
                        Map.entry("/title", "Bescheide"),
                        Map.entry("/format", "ONLINE"),
                        Map.entry("/hours", "8"),
                        Map.entry("/outcomes/0/text", "Die Teilnehmenden verfassen."),
                        Map.entry("/outcomes/0/competence", first.toString()),
                        Map.entry("/outcomes/0/level", "3"),
                        Map.entry("/elements/0/title", "Übung"),
                        Map.entry("/elements/0/minutes", "480"),
                        Map.entry("/elements/0/outcomes", "1"),
                        Map.entry("/price/amount", "0.00"))));
        certify();
    }

    @Test
    void aFeedThatSaysTheSameChangesNothing() {
        ModuleImportReport report = imported(row("R1", "Bescheide", CompetenceLevel.stated(first, 3)));

        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(descriptions.of(staff, reviewed).state()).isEqualTo(DescriptionState.PUBLISHED);
    }

    @Test
    void aChangeBecomesARevisionAndWhatIsOfferedStaysCertified() {
        ModuleImportReport report = imported(row("r1", "Bescheide schreiben", CompetenceLevel.stated(first, 3)));

        assertThat(report.updated()).isEqualTo(1);
        assertThat(report.warnings())
                .extracting(problem -> problem.error().code())
                .containsExactly("revision");
        assertThat(modules.find(reviewed))
                .returns("Bescheide", module -> module.title())
                .returns(Certification.byReview(UNTIL), module -> module.certification());
        DescriptionView copy = descriptions.of(staff, reviewed);
        assertThat(copy.state()).isEqualTo(DescriptionState.DRAFT);
        assertThat(copy.isRevision()).isTrue();
        assertThat(copy.description().title()).isEqualTo("Bescheide schreiben");
        assertThat(copy.description().elements()).hasSize(1);
        assertThat(copy.description().outcomes().getFirst().text()).isEqualTo("Die Teilnehmenden verfassen.");
    }

    @Test
    void theNextFeedGoesOnWithTheSameRevision() {
        imported(row("R1", "Zweiter Titel", CompetenceLevel.stated(first, 3)));
        imported(row("R1", "Dritter Titel", CompetenceLevel.stated(first, 3)));

        DescriptionView copy = descriptions.of(staff, reviewed);
        assertThat(copy.edition()).isEqualTo(2);
        assertThat(copy.description().title()).isEqualTo("Dritter Titel");
        assertThat(imported(row("R1", "Dritter Titel", CompetenceLevel.stated(first, 3)))
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void aCompetenceThatIsGoneTakesItsOutcomeAlongAndANewOneWaitsForItsSentence() {
        imported(row("R1", "Bescheide", CompetenceLevel.stated(second, 4)));

        ModuleDescription copy = descriptions.of(staff, reviewed).description();
        assertThat(copy.outcomes())
                .containsExactly(new Outcome(
                        "", second, CompetenceLevel.stated(second, 4).level(), false));
        assertThat(copy.elements().getFirst().outcomes()).isEmpty();
    }

    @Test
    void whileTheBeiratLooksTheRowIsRejectedAndOthersAreKept() {
        descriptions.revise(staff, reviewed);
        descriptions.submit(staff, reviewed);

        ModuleImportReport report = imported(
                row("N1", "Neu", CompetenceLevel.stated(first, 1)),
                row("R1", "Anders", CompetenceLevel.stated(first, 3)));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.rejected()).singleElement().returns(1, RowProblem::index);
        assertThat(report.rejected().getFirst().error().code()).isEqualTo("module-in-review");
    }

    @Test
    void rowsKeepTheirPlacesInTheReport() {
        ModuleImportReport report = imported(
                row("R1", "Anders", CompetenceLevel.stated(first, 3)),
                row("N1", "Neu", CompetenceLevel.stated(first, 1)),
                row("N1", "Noch einmal", CompetenceLevel.stated(first, 1)),
                row("R1", "Noch einmal", CompetenceLevel.stated(first, 3)));

        assertThat(report.rejected()).extracting(RowProblem::index).containsExactlyInAnyOrder(2, 3);
        assertThat(report.warnings()).extracting(RowProblem::index).containsExactly(0);
    }

    @Test
    void datesAreTakenOverAtOnce() {
        SessionContent date = SessionContent.at(
                clock.instant().plus(Duration.ofDays(9)), clock.instant().plus(Duration.ofDays(10)), 12);

        feeds.takeOver(
                staff, provider, List.of(row("R1", "Anders", List.of(CompetenceLevel.stated(first, 3)), date)), false);

        assertThat(modules.find(reviewed).sessions()).hasSize(1);
    }

    @Test
    void aDraftWithADescriptionIsChangedInBothPlaces() {
        ModuleId draft = descriptions.begin(
                staff, provider, ModuleDescription.of(Map.of("/externalId", "D1", "/title", "Entwurf")));

        imported(row("D1", "Besserer Entwurf", CompetenceLevel.stated(first, 3)));

        assertThat(descriptions.of(staff, draft).description().title()).isEqualTo("Besserer Entwurf");
        assertThat(modules.inside(staff, draft).title()).isEqualTo("Besserer Entwurf");
    }

    @Test
    void byAgreementTheFeedItselfIsOffered() {
        feeds.takeOver(
                Callers.operator(), provider, List.of(row("R1", "Vereinbart", CompetenceLevel.stated(first, 3))), true);

        assertThat(modules.find(reviewed))
                .returns("Vereinbart", module -> module.title())
                .returns(Certification.byAgreement(), module -> module.certification());
    }

    @Test
    void aForeignProviderImportsNothing() {
        Caller other = Callers.providing(campus.provider());

        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> feeds.takeOver(
                        other, provider, List.of(row("R1", "Fremd", CompetenceLevel.stated(first, 3))), false));
    }

    private ModuleImportReport imported(ModuleContent... rows) {
        return feeds.takeOver(staff, provider, List.of(rows), false);
    }

    private static ModuleContent row(String id, String title, CompetenceLevel taught) {
        return row(id, title, List.of(taught));
    }

    private static ModuleContent row(
            String id, String title, List<CompetenceLevel> teaches, SessionContent... sessions) {
        ModuleSketch sketch = ModuleSketch.module(id, title);
        teaches.forEach(
                taught -> sketch.teaches(taught.competence(), taught.level().value()));
        List.of(sessions).forEach(sketch::session);
        return sketch.content();
    }

    private void certify() {
        descriptions.submit(staff, reviewed);
        descriptions.goLive(Caller.system("test"), reviewed, Certification.byReview(UNTIL));
    }
}
