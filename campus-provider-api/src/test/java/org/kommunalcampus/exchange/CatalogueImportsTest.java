package org.kommunalcampus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.provider.NewProvider;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

@CapabilityTest
class CatalogueImportsTest {

    @Autowired
    private CatalogueImports imports;

    @Autowired
    private FrameworkImports frameworks;

    @Autowired
    private JobProfileImports jobProfiles;

    @Autowired
    private Modules modules;

    @Autowired
    private Competences competences;

    @Autowired
    private Providers providers;

    private final Caller operator = Caller.system("test");
    private final String code = "x" + UUID.randomUUID().toString().substring(0, 8);
    private ProviderId provider = ProviderId.next();

    @BeforeEach
    void startWithOneProviderAndOneFramework() {
        provider = providers.ensure(operator, NewProvider.named(code, "Akademie " + code));
        frameworks.importFile(
                operator,
                file(("{'code':'" + code + "','version':'1','name':'R','areas':[{'code':'A','name':'A','competences':["
                                + "{'code':'A1','name':'Eins','links':['http://data.europa.eu/esco/skill/" + code
                                + "']},"
                                + "{'code':'A2','name':'Zwei'}]}]}")
                        .replace('\'', '"')));
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private InputStream feed(String title) {
        return file("""
                {"data":[
                 {"id":"1","attributes":{"name":"%1$s","url":"https://k.example/1","teaches":[
                   {"name":"linked","targetUrl":"http://data.europa.eu/esco/skill/%2$s"},
                   {"name":"new","targetUrl":"http://data.europa.eu/esco/skill/new-%2$s"},
                   {"name":"nobody's","educationalFramework":"GRETA","shortCode":"1.1"},
                   {"name":"Zwei","educationalFramework":"%2$s","shortCode":"A2","educationalLevel":{"shortCode":"5"}}]}},
                 {"id":"2","attributes":{"name":"Zweiter","url":"ftp://k.example/2"}},
                 {"id":"3","attributes":{"name":"Dritter"}}]}""".formatted(title, code));
    }

    private List<ModuleCard> stored() {
        return modules.ofProvider(operator, provider, Pageable.unpaged()).getContent();
    }

    @Test
    void aFeedIsTakenOverWithAReportPerCourse() {
        ImportOutcome outcome = imports.moocHub(operator, provider, feed("Erster"), ImportOptions.CERTIFIED);

        assertThat(outcome.accepted()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .containsExactly(
                        tuple(1, "/data/1/attributes/url", "not-a-web-address"),
                        tuple(2, "/data/2/attributes/url", "required"));
        assertThat(outcome.warnings())
                .extracting(RejectedRow::pointer, RejectedRow::code)
                .contains(tuple("/data/0/attributes/teaches/2", "unknown-skill"));
        ModuleCard card = stored().getFirst();
        assertThat(card.state()).isEqualTo(ModuleState.PUBLISHED);
        assertThat(card.teaches())
                .extracting(
                        taught -> competences.find(taught.competence()).name().de(),
                        level -> level.level().value(),
                        CompetenceLevel::assumed)
                .containsExactlyInAnyOrder(tuple("Eins", 3, true), tuple("new", 3, true), tuple("Zwei", 5, false));
    }

    @Test
    void aRepeatedImportUpdatesAndDoesNotDuplicate() {
        imports.moocHub(operator, provider, feed("Erster"), ImportOptions.CERTIFIED);

        ImportOutcome same = imports.moocHub(operator, provider, feed("Erster"), ImportOptions.CERTIFIED);
        ImportOutcome other = imports.moocHub(operator, provider, feed("Erster, neu"), ImportOptions.CERTIFIED);

        assertThat(same)
                .extracting(ImportOutcome::accepted, ImportOutcome::updated, ImportOutcome::unchanged)
                .containsExactly(0, 1, 1);
        assertThat(other)
                .extracting(ImportOutcome::accepted, ImportOutcome::updated, ImportOutcome::unchanged)
                .containsExactly(0, 1, 0);
        assertThat(stored()).extracting(ModuleCard::title).containsExactly("Erster, neu");
    }

    @Test
    void aDryRunReportsAndStoresNothing() {
        ImportOutcome outcome = imports.moocHub(operator, provider, feed("Erster"), new ImportOptions(true, true));

        assertThat(outcome.dryRun()).isTrue();
        assertThat(outcome.accepted()).isEqualTo(1);
        assertThat(outcome.rejected()).hasSize(2);
        assertThat(stored()).isEmpty();
        assertThat(competences.byLink(List.of("http://data.europa.eu/esco/skill/new-" + code)))
                .isEmpty();
    }

    @Test
    void providersImportDraftsOfTheirOwnAndCertifyNothing() {
        Caller own = new Caller("A", Set.of(Role.PROVIDER), new IdentityKey("demo", "a"), null, null, provider);
        Caller foreign =
                new Caller("B", Set.of(Role.PROVIDER), new IdentityKey("demo", "b"), null, null, ProviderId.next());

        assertThat(imports.moocHub(own, provider, feed("E"), ImportOptions.DRAFTS)
                        .accepted())
                .isEqualTo(1);
        assertThat(stored()).extracting(ModuleCard::state).containsExactly(ModuleState.DRAFT);
        assertThatThrownBy(() -> imports.moocHub(own, provider, feed("E"), ImportOptions.CERTIFIED))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> imports.moocHub(foreign, provider, feed("E"), ImportOptions.DRAFTS))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> imports.csv(own, null, file("externalId,title\n"), ImportOptions.DRAFTS))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void whatATableHasNoColumnForStaysAsItIsAndWhatItLeavesEmptyIsCleared() {
        imports.csv(operator, provider, file("""
                        externalId,title,objective,description,format,hours,price,teaches,targetGroup,audience.entryRequirements
                        A,Eins,Sie verfassen Bescheide.,Text,ONLINE,4,120,%1$s:A1@3,Bauhof,Führerschein
                        """.formatted(code)), ImportOptions.CERTIFIED);

        ImportOutcome outcome = imports.csv(operator, provider, file("""
                        externalId,title,description,hours
                        A,Zwei,,5
                        """), ImportOptions.CERTIFIED);

        assertThat(outcome.rejected()).isEmpty();
        assertThat(outcome.updated()).isOne();
        ModuleDescription stated = modules.find(stored().getFirst().id()).stated();
        assertThat(stated.title()).isEqualTo("Zwei");
        assertThat(stated.description()).isNull();
        assertThat(stated.hours()).isEqualByComparingTo("5");
        assertThat(stated.objective()).isEqualTo("Sie verfassen Bescheide.");
        assertThat(stated.price()).isEqualTo(Money.euros(new BigDecimal("120")));
        assertThat(stated.targetGroup()).isEqualTo("Bauhof");
        assertThat(stated.audience().entryRequirements()).isEqualTo("Führerschein");
        assertThat(stated.teaches()).hasSize(1);
    }

    @Test
    void aTableNamesProvidersAndCompetencesThatMustExist() {
        ImportOutcome outcome = imports.csv(operator, null, file("""
                        externalId,title,provider,format,hours,teaches,requires,prerequisites
                        A,Eins,%1$s,ONLINE,4,%1$s:A1@3,,
                        B,Zwei,Akademie %1$s,ONLINE,4,%1$s:A2@4,%1$s:A1@3,A
                        C,Drei,nobody,ONLINE,4,%1$s:A2@4,,
                        D,Vier,%1$s,ONLINE,4,%1$s:XX@4,,
                        """.formatted(code)), ImportOptions.CERTIFIED);

        assertThat(outcome.accepted()).isEqualTo(2);
        assertThat(outcome.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .containsExactly(tuple(2, "/provider", "unknown-provider"), tuple(3, "/teaches", "unknown-competence"));
        assertThat(stored()).hasSize(2);
    }

    @Test
    void jobProfilesAreTakenOverFromATable() {
        ImportOutcome outcome = jobProfiles.importFile(
                operator,
                file("code,name,nameEn,description,kind,escoUri,requirements\n"
                        + code + ",Amt,Office,Text,MUNICIPAL,,%1$s:A1@3|%1$s:A2@4\n".formatted(code)
                        + code + "b,Amt,,,MUNICIPAL,,nix\n"));

        assertThat(outcome.accepted()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer)
                .containsExactly(tuple(1, "/requirements"));
    }
}
