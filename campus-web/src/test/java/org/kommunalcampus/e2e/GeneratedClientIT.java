package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.client.CatalogueApi;
import org.kommunalcampus.client.LearnerApi;
import org.kommunalcampus.client.MunicipalityApi;
import org.kommunalcampus.client.OperatorApi;
import org.kommunalcampus.client.ProviderApi;
import org.kommunalcampus.client.http.ApiClient;
import org.kommunalcampus.client.model.AssignmentBody;
import org.kommunalcampus.client.model.AssignmentRequest;
import org.kommunalcampus.client.model.CompletionRequest;
import org.kommunalcampus.client.model.ImportOutcome;
import org.kommunalcampus.client.model.ModuleSummary;
import org.kommunalcampus.client.model.Problem;
import org.kommunalcampus.client.model.RecordBody;
import org.kommunalcampus.client.model.Reference;
import org.kommunalcampus.client.model.TaskRequest;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A client that an independent generator made of {@code docs/openapi.json} does the work of the interface, without a line of its own about the API. */
@EndToEndTest
class GeneratedClientIT {

    private final String address;

    GeneratedClientIT(PackagedProgram program) {
        this.address = "http://127.0.0.1:" + program.port();
    }

    @Test
    void assignsAModuleAndRecordsItsCompletion() {
        var town = new MunicipalityApi(as("personal"));
        UUID weinheim = new OperatorApi(as("betrieb"))
                .listOperatorMunicipalities("Weinheim", null, null, null)
                .getContent()
                .getFirst()
                .getId();
        UUID member = UUID.fromString(town.listMunicipalityMembers(weinheim, "Sommerfeld", null, null, null, null)
                .getContent()
                .getFirst()
                .getId());
        ModuleSummary module =
                await().until(this::onlineModules, found -> !found.isEmpty()).getFirst();

        AssignmentBody assignment = town.createMunicipalityAssignment(
                weinheim,
                new AssignmentRequest()
                        .people(Set.of(member))
                        .task(new TaskRequest()
                                .module(UUID.fromString(module.getId()))
                                .kind(TaskRequest.KindEnum.MANDATORY)
                                .reason("Neu im Amt")
                                .dueOn(LocalDate.now(ZoneId.of("Europe/Berlin")).plusMonths(3))),
                UUID.randomUUID().toString());
        assertThat(assignment.getReason()).isEqualTo("Neu im Amt");
        assertThat(assignment.getProgress().getPeople()).isEqualTo(1);

        town.createMunicipalityCompletion(
                weinheim,
                new CompletionRequest()
                        .member(member)
                        .module(UUID.fromString(module.getId()))
                        .completedOn(LocalDate.now(ZoneId.of("Europe/Berlin")))
                        .evidence("Teilnahmebescheinigung"),
                null);
        assertThat(new LearnerApi(as("lernende")).listMyRecords(null, 200).getContent())
                .extracting(RecordBody::getModule)
                .extracting(Reference::getId)
                .contains(module.getId());
        assertThat(town.getMunicipalityAssignment(weinheim, UUID.fromString(assignment.getId()))
                        .getProgress()
                        .getDone())
                .isEqualTo(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void importsAFeedAndReadsWhatBecameOfIt() throws IOException {
        Map<String, Object> feed = JsonMapper.shared()
                .readValue(Path.of("..", "docs", "examples", "feed.json").toFile(), new TypeReference<>() {});

        Map<String, Object> course = new HashMap<>(((List<Map<String, Object>>) feed.get("data")).getFirst());
        course.put("id", "generated-client-1");
        feed.put("data", List.of(course));

        ImportOutcome outcome = new ProviderApi(as("anbieter")).createProviderImportsMoochub(feed, false);

        assertThat(outcome.getRejected()).isEmpty();
        assertThat(outcome.getAccepted()).isEqualTo(1);
        assertThat(new ProviderApi(as("anbieter"))
                        .listProviderModules(null, 200, null)
                        .getContent())
                .extracting(ModuleSummary::getTitle)
                .contains("Vergaben unterhalb der Schwellenwerte vorbereiten");
    }

    @Test
    void readsARefusalAsTheProblemThatItIs() {
        assertThatThrownBy(() -> new OperatorApi(as("lernende")).getOperatorRebuild())
                .isInstanceOfSatisfying(
                        RestClientResponseException.class,
                        refusal -> assertThat(
                                        refusal.getResponseBodyAs(Problem.class).getStatus())
                                .isEqualTo(403));
    }

    private ApiClient as(String account) {
        var client = new ApiClient().setBasePath(address);
        client.setUsername(account);
        client.setPassword("demo");
        return client;
    }

    /** The search knows what is offered moments after the start. */
    private List<ModuleSummary> onlineModules() {
        return new CatalogueApi(as("personal"))
                .listModules(
                        "Datenschutz",
                        null,
                        null,
                        Set.of("ONLINE"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1,
                        null)
                .getContent();
    }
}
