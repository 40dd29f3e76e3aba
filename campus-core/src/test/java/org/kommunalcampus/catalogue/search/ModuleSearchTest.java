package org.kommunalcampus.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.provider.NewProvider;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class ModuleSearchTest {

    @Autowired
    private ModuleSearch search;

    @Autowired
    private Modules modules;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Providers providers;

    @Autowired
    private Competences competences;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String word =
            "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("qzx");

    private ProviderId provider;

    @BeforeEach
    void aPartner() {
        provider = providers.ensure(Callers.operator(), NewProvider.named("p-" + UUID.randomUUID(), "Partner"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whatIsOfferedIsFoundAtOnceAndWhatIsWithdrawnIsGoneAtOnce() {
        assertThat(titles()).isEmpty();

        takeOver(module("A", "Kurs " + word).content());
        assertThat(titles()).containsExactly("Kurs " + word);

        takeOver(module("A", "Seminar " + word).content());
        assertThat(titles()).containsExactly("Seminar " + word);

        modules.withdraw(Callers.operator(), found().getFirst().id(), "veraltet");
        assertThat(titles()).isEmpty();
    }

    @Test
    void draftsAndModulesOfSuspendedProvidersAreNotFound() {
        modules.takeOver(
                Callers.providing(provider),
                provider,
                List.of(module("D", "Entwurf " + word).content()),
                false);
        takeOver(module("A", "Kurs " + word).content());
        assertThat(titles()).containsExactly("Kurs " + word);

        providers.suspend(Callers.operator(), provider, "ruht");
        assertThat(titles()).isEmpty();
    }

    @Test
    void modulesAreFoundByTheNamesOfWhatTheyTeach() {
        String skill = "http://data.europa.eu/esco/skill/" + UUID.randomUUID();
        CompetenceId taught = Objects.requireNonNull(competences
                .ensureEsco(
                        Caller.system("test"), Map.of(skill, new LocalizedText("Gabelstapler " + word, "fork lifts")))
                .get(skill));

        takeOver(module("A", "Lager").teaches(taught, 3).content());

        assertThat(titles()).containsExactly("Lager");
    }

    @Test
    void aFullSessionIsNoNextDate() {
        Instant start = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        takeOver(module("A", "Kurs " + word).session(start, 1).content());
        ModuleId id = found().getFirst().id();
        assertThat(found().getFirst().nextSession()).isEqualTo(start);

        SessionView session = modules.find(id).sessions().getFirst();
        sessions.takeSeat(session.id());

        assertThat(found().getFirst().nextSession()).isNull();
        sessions.releaseSeat(session.id());
        assertThat(found().getFirst().nextSession()).isEqualTo(start);
    }

    @Test
    void aChangeOfAnotherNodeIsSeenAfterASecond() {
        takeOver(module("A", "Kurs " + word).content());
        assertThat(titles()).hasSize(1);

        jdbc.sql("update learning_module set state = 'WITHDRAWN' where provider_id = :provider")
                .param("provider", provider.toString())
                .update();
        jdbc.sql("update catalogue_version set version = version + 1").update();
        clock.advance(Duration.ofSeconds(2));

        assertThat(titles()).isEmpty();
    }

    @Test
    void aSearchInAnUnchangedCatalogueAsksNoDatabase() {
        takeOver(module("A", "Kurs " + word).content());
        titles();
        int statements = StatementCount.during(this::titles);

        assertThat(statements).isLessThanOrEqualTo(1);
    }

    private void takeOver(ModuleContent content) {
        assertThat(modules.takeOver(Callers.operator(), provider, List.of(content), true)
                        .rejected())
                .isEmpty();
    }

    private List<String> titles() {
        return found().stream().map(ModuleCard::title).toList();
    }

    private List<ModuleCard> found() {
        return search.find(ModuleQuery.words(word)).content();
    }
}
