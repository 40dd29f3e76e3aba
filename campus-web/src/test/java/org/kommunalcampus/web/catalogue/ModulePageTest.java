package org.kommunalcampus.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of one module. */
@ApiTest
class ModulePageTest {

    private static final Caller TEST = Caller.system("test");

    private final Modules modules;
    private final Sessions sessions;
    private final Descriptions descriptions;
    private final Competences competences;
    private final Curricula curricula;
    private final Identities identities;
    private final ProviderId provider;
    private final Clock clock;
    private final Reader visitor;
    private final Reader learner;

    @Autowired
    ModulePageTest(
            MockMvcTester http,
            Modules modules,
            Sessions sessions,
            Descriptions descriptions,
            Competences competences,
            Curricula curricula,
            Identities identities,
            Providers providers,
            Clock clock) {
        this.modules = modules;
        this.sessions = sessions;
        this.descriptions = descriptions;
        this.competences = competences;
        this.curricula = curricula;
        this.identities = identities;
        this.clock = clock;
        provider = providers.byCode("zweiburgen").orElseThrow().id();
        visitor = Reader.visitor(http);
        learner = Reader.of(http, "lernende", Role.LEARNER);
    }

    private ModuleId offer(Format format, List<List<String>> prerequisites) {
        var lead = competences.resolve("KOMMUNAL:VR1").orElseThrow();
        ModuleSketch sketch = ModuleSketch.module("T-" + UUID.randomUUID(), "Probestück <b>&</b>")
                .objective("Sie können eine Seite lesen.")
                .description("Erster Absatz.\n\nZweiter Absatz.")
                .format(format)
                .hours(6)
                .teaches(new CompetenceLevel(lead, new Level(3), true))
                .requires(lead, 2)
                .with("/targetGroup", "Alle")
                .with("/url", "https://zweiburgen.example/probe");
        prerequisites.forEach(group -> sketch.after(group.toArray(String[]::new)));
        ModuleId module = modules.save(TEST, provider, sketch.content());
        modules.goLive(TEST, module, sketch.content(), Certification.byAgreement());
        return module;
    }

    private void plan(ModuleId module, Duration from, int seats) {
        Instant start = clock.instant().plus(from);
        sessions.plan(TEST, module, SessionContent.at(start, start.plus(Duration.ofHours(6)), seats));
    }

    @Test
    void aDateInSchoolHolidaysSaysSoToThoseOfTheFederalStateAlone() {
        ModuleId module = offer(Format.BLENDED, List.of());
        Instant whit = Instant.parse("2029-05-24T08:00:00Z");
        sessions.plan(TEST, module, SessionContent.at(whit, whit.plus(Duration.ofHours(6)), 10));

        assertThat(Reader.text(learner.open("/katalog/" + module)))
                .contains("In Ihrem Bundesland sind dann Schulferien (Pfingstferien)");
        assertThat(Reader.text(visitor.open("/katalog/" + module))).doesNotContain("Schulferien");
    }

    @Test
    void aDescribedModuleShowsItsPartsAndHowOneLearns() {
        ModuleId module = descriptions.begin(
                TEST,
                provider,
                ModuleDescription.of(Map.of(
                        "/title", "Beschriebenes Modul",
                        "/format", "BLENDED",
                        "/elements/0/phase", "EVENT",
                        "/elements/0/kind", "EXERCISE",
                        "/elements/0/title", "Planspiel Ratssitzung",
                        "/elements/0/minutes", "120",
                        "/methods", "Planspiel in Gruppen",
                        "/assessment", "Kurze Präsentation")));
        descriptions.submit(TEST, module);
        descriptions.goLive(
                TEST, module, Certification.byReview(LocalDate.now(clock).plusYears(1)));

        assertThat(text(visitor.open("/katalog/" + module)))
                .contains("Planspiel Ratssitzung", "Übung", "2 Std.", "Planspiel in Gruppen", "Kurze Präsentation");
    }

    @Test
    void everythingThatIsKnownIsSaidInWords() {
        var page = visitor.open("/katalog/" + offer(Format.ONLINE, List.of(List.of("ZB-101", "ZB-102"))));
        assertThat(page).hasStatusOk();
        assertThat(text(page))
                .contains("Sie können eine Seite lesen.")
                .contains("6 Std.")
                .contains("Preis nicht bekannt")
                .contains("durch Vereinbarung mit dem Anbieter")
                .contains("Stufe 3")
                .contains("diese ist angenommen")
                .contains("eines von:")
                .contains("Vom Antrag zur Entscheidung")
                .contains("Zum Buchen anmelden");
        assertThat(html(page))
                .contains("Probestück &lt;b&gt;&amp;&lt;/b&gt;")
                .contains("https://zweiburgen.example/probe");
    }

    @Test
    void aDateIsBookedWhereItHasASeatAndHasNotBegun() {
        ModuleId module = offer(Format.IN_PERSON, List.of());
        plan(module, Duration.ofDays(10), 5);
        plan(module, Duration.ofDays(20), 0);
        plan(module, Duration.ofHours(-2), 5);
        var page = learner.open("/katalog/" + module);
        assertThat(text(page)).contains("5 Plätze frei").contains("Ausgebucht").contains("Hat begonnen");
        assertThat(html(page)).containsOnlyOnce("name=\"session\"").contains("action=\"/buchungen\"");
        assertThat(html(visitor.open("/katalog/" + module))).doesNotContain("/buchungen");
    }

    @Test
    void theLastDateStaysInSightWhenNoneIsToCome() {
        ModuleId module = offer(Format.BLENDED, List.of());
        plan(module, Duration.ofDays(-30), 5);
        var page = learner.open("/katalog/" + module);
        assertThat(text(page)).contains("Vorbei").contains("Ein Termin steht noch nicht fest");
        assertThat(html(page)).doesNotContain("name=\"session\"").contains("name=\"module\"");
    }

    @Test
    void aModuleThatIsFullyBookedSaysSo() {
        ModuleId module = offer(Format.IN_PERSON, List.of());
        plan(module, Duration.ofDays(10), 0);
        assertThat(text(learner.open("/katalog/" + module))).contains("Zurzeit lässt sich kein Termin buchen");
    }

    @Test
    void aModuleThatIsNoLongerOfferedIsExplained() {
        ModuleId module = offer(Format.ONLINE, List.of());
        modules.withdraw(TEST, module, "test");
        var page = visitor.open("/katalog/" + module);
        assertThat(page).hasStatus(404);
        assertThat(text(page)).contains("wird zurzeit nicht angeboten").contains("Ähnliche Angebote suchen");
    }

    @Test
    void aDraftDoesNotExistForOthers() {
        ModuleId draft = modules.save(TEST, provider, ModuleContent.titled("Geheimer Entwurf"));
        assertThat(visitor.open("/katalog/" + draft)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nix", "00000000-0000-0000-0000-000000000000", "%3Cscript%3E", "1"})
    void whatNobodyOffersIsNotFound(String id) {
        assertThat(visitor.open("/katalog/" + id)).hasStatus(404);
    }

    @Test
    void aLearnerSeesWhatIsInTheOwnCurriculum() {
        Caller caller = identities.callerOf(new IdentityKey("demo", "lernende")).orElseThrow();
        ModuleId planned = curricula.of(caller, caller.requireMember()).plan().entries().stream()
                .filter(entry -> entry.state() == EntryState.PLANNED)
                .findFirst()
                .orElseThrow()
                .module();
        var page = learner.open("/katalog/" + planned);
        assertThat(text(page)).contains("In Ihrem Lehrplan").contains("Warum steht es in meinem Lehrplan?");
        assertThat(html(page)).contains("/lehrplan/warum-nicht/" + planned);
    }
}
