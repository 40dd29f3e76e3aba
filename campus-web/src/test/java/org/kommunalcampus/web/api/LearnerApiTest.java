package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class LearnerApiTest {

    private static final MediaType MERGE_PATCH = MediaType.parseMediaType("application/merge-patch+json");
    private static final String ME = "/api/v1/me";

    @Autowired
    private Client client;

    @Autowired
    private Clock clock;

    @Autowired
    private Sessions sessions;

    @BeforeEach
    void signIn() {
        client.as("lernende");
    }

    private String profileTag() {
        return String.valueOf(client.get(ME + "/profile").getResponse().getHeader("ETag"));
    }

    private MvcTestResult patch(String body) {
        return client.send(HttpMethod.PATCH, ME + "/profile", MERGE_PATCH, body, "If-Match", profileTag());
    }

    @Test
    void onlyLearnersGetIn() {
        client.anonymously();
        assertThat(client.get(ME + "/profile"))
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .headers()
                .containsHeader("WWW-Authenticate");
        client.as("anbieter");
        assertThat(client.get(ME + "/curriculum")).hasStatus(403);
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        MvcTestResult before = client.get(ME + "/profile");
        List<Object> interests = Client.read(before, "$.interests");

        MvcTestResult changed = patch(
                "{\"weeklyHours\":3.5,\"formats\":[\"ONLINE\"],\"blockedTimes\":[{\"from\":\"2030-08-01\",\"to\":\"2030-08-20\"}]}");

        assertThat(changed)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.weeklyHours")
                .isEqualTo(3.5);
        assertThat(changed).bodyJson().extractingPath("$.blockedTimes[0].to").isEqualTo("2030-08-20");
        assertThat(changed).bodyJson().extractingPath("$.interests").isEqualTo(interests);
        assertThat(patch("{\"blockedTimes\":null,\"formats\":null}"))
                .bodyJson()
                .extractingPath("$.blockedTimes")
                .asArray()
                .isEmpty();
    }

    @Test
    void goalsAndInterestsAreNamedByCodeOrAsTheProfileShowsThem() {
        String by = LocalDate.now(clock).plusYears(1).toString();

        MvcTestResult changed = patch("""
                {"goals":[{"jobProfile":"HEAD_OF_DEPARTMENT","by":"%1$s"},{"competence":"KOMMUNAL:PM2","level":5,"by":"%1$s"}],
                 "interests":["DIGCOMP30:1.1"]}""".formatted(by));

        assertThat(changed).hasStatusOk();
        assertThat(changed).bodyJson().extractingPath("$.interests[0].code").isEqualTo("DIGCOMP30:1.1");
        List<String> ids = Client.read(changed, "$.interests[*].id");
        assertThat(patch("{\"interests\":[{\"id\":\"" + ids.getFirst() + "\",\"name\":\"x\"}],\"goals\":[]}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.interests[0].id")
                .isEqualTo(ids.getFirst());
    }

    @Test
    void aPatchNeedsAVersionAndNamesEveryFault() {
        assertThat(client.send(HttpMethod.PATCH, ME + "/profile", "{}")).hasStatus(428);
        assertThat(client.send(HttpMethod.PATCH, ME + "/profile", "{}", "If-Match", "\"99999\""))
                .hasStatus(412);

        MvcTestResult faulty = patch("""
                {"jobProfile":{"id":"x"},"weeklyHours":"viel","language":"klingonisch","surplus":1,
                 "interests":["X:1"],"goals":[{"competence":"KOMMUNAL:PM2","level":9,"by":"2035-01-01"},{"by":"2035-01-01"}]}""");

        assertThat(faulty).hasStatus(422);
        List<String> pointers = Client.read(faulty, "$.errors[*].pointer");
        assertThat(pointers)
                .containsExactlyInAnyOrder(
                        "/jobProfile", "/weeklyHours", "/interests/0", "/goals/0/level", "/goals/1", "/surplus");
        assertThat(patch("{\"language\":\"klingonisch\"}")).hasStatus(422);
        assertThat(patch("[]")).hasStatus(400);
    }

    @Test
    void aSelfAssessmentClosesAGapAndForgettingItOpensItAgain() {
        MvcTestResult gaps = client.get(ME + "/gaps");
        String competence = Client.read(gaps, "$[0].competence.id");
        String path = ME + "/profile/competences/" + competence;

        assertThat(client.send(HttpMethod.PUT, path, "{\"level\":8}")).hasStatus(204);
        List<String> open = Client.read(client.get(ME + "/gaps"), "$[*].competence.id");
        assertThat(open).doesNotContain(competence);
        assertThat(client.delete(path)).hasStatus(204);
        open = Client.read(client.get(ME + "/gaps"), "$[*].competence.id");
        assertThat(open).contains(competence);
        assertThat(client.send(HttpMethod.PUT, path, "{\"level\":9}")).hasStatus(422);
        assertThat(client.send(HttpMethod.PUT, ME + "/profile/competences/" + UUID.randomUUID(), "{\"level\":3}"))
                .hasStatus(404);
    }

    @Test
    void theCurriculumGivesReasonsInWordsAndKeepsItsHistory() {
        MvcTestResult plan = client.get(ME + "/curriculum");

        assertThat(plan).hasStatusOk();
        List<String> texts = Client.read(plan, "$.entries[*].reasons[*].text");
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(plan).bodyJson().extractingPath("$.totals.price.currency").isEqualTo("EUR");
        int version = Client.<Integer>read(plan, "$.version");
        assertThat(client.get(ME + "/curriculum/versions"))
                .bodyJson()
                .extractingPath("$.content[0].version")
                .isEqualTo(version);
        List<Object> added = new ArrayList<>();
        for (int n = 1; n <= version; n++) {
            MvcTestResult changes = client.get(ME + "/curriculum/versions/" + n + "/changes");
            assertThat(changes).hasStatusOk();
            added.addAll(Client.<List<Object>>read(changes, "$.changes.added"));
        }
        assertThat(added).isNotEmpty();
        assertThat(client.get(ME + "/curriculum/versions/" + version)).hasStatusOk();
        assertThat(client.get(ME + "/curriculum/versions/4711")).hasStatus(404);
    }

    @Test
    void aRefusedModuleLeavesThePlanAndTheExplanationSaysSo() {
        client.as("projekt");
        MvcTestResult plan = client.get(ME + "/curriculum");
        List<String> modules =
                Client.read(plan, "$.entries[?(@.mandatory == false && @.state == 'PLANNED')].module.id");
        String module = modules.getFirst();
        String decision = ME + "/curriculum/decisions/" + module;

        MvcTestResult refused =
                client.send(HttpMethod.PUT, decision, "{\"decision\":\"REFUSE\",\"reason\":\"kenne ich\"}");

        assertThat(refused).hasStatusOk();
        List<String> left = Client.read(refused, "$.entries[*].module.id");
        assertThat(left).doesNotContain(module);
        MvcTestResult explained = client.get(ME + "/curriculum/why-not/" + module);
        assertThat(explained).bodyJson().extractingPath("$.rules[0].rule").isEqualTo("NOT_REFUSED");
        assertThat(explained)
                .bodyJson()
                .extractingPath("$.remedies[0].text")
                .asString()
                .isNotBlank();
        assertThat(client.delete(decision)).hasStatus(204);
        left = Client.read(client.get(ME + "/curriculum"), "$.entries[*].module.id");
        assertThat(left).contains(module);
        assertThat(client.send(HttpMethod.PUT, decision, "{\"decision\":\"MAYBE\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .asString()
                .contains("PIN", "REFUSE");
    }

    @Test
    void aPreviewStoresNothing() {
        client.as("amt");
        String tag = profileTag();

        MvcTestResult preview = client.send(HttpMethod.POST, ME + "/curriculum/preview", "{\"weeklyHours\":8}");

        assertThat(preview).hasStatusOk();
        assertThat(preview)
                .bodyJson()
                .extractingPath("$.curriculum.entries")
                .asArray()
                .isNotEmpty();
        assertThat(preview)
                .bodyJson()
                .extractingPath("$.changes.summary")
                .asArray()
                .isNotEmpty();
        assertThat(profileTag()).isEqualTo(tag);
    }

    @Test
    void aModuleIsBookedOnceAndCancelled() {
        client.as("lotse");
        String module = Client.<List<String>>read(
                        client.get("/api/v1/modules?format=ONLINE&maxPrice=0&size=1&sort=title"), "$.content[*].id")
                .getFirst();
        String body = "{\"module\":\"" + module + "\"}";

        MvcTestResult booked = client.send(HttpMethod.POST, ME + "/enrolments", body, "Idempotency-Key", "k-" + module);
        assertThat(booked).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("BOOKED");
        assertThat(client.send(HttpMethod.POST, ME + "/enrolments", body, "Idempotency-Key", "k-" + module))
                .hasStatus(201);
        assertThat(client.send(HttpMethod.POST, ME + "/enrolments", body))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/already-enrolled");
        String id = Client.read(booked, "$.id");
        List<String> listed = Client.read(client.get(ME + "/enrolments?size=200"), "$.content[*].id");
        assertThat(listed).contains(id);
        client.as("amt");
        assertThat(client.delete(ME + "/enrolments/" + id)).hasStatus(403);
        client.as("lotse");
        assertThat(client.delete(ME + "/enrolments/" + id)).hasStatus(204);
        assertThat(client.send(HttpMethod.POST, ME + "/enrolments", "{}")).hasStatus(422);
    }

    @Test
    void whoWantsToWaitWaitsAndIsToldWhere() {
        String module = Client.read(client.get("/api/v1/modules?format=IN_PERSON&size=1"), "$.content[0].id");
        SessionId full = planned(module, 300);
        SessionId open = planned(module, 303);
        String body = "{\"module\": \"%s\", \"session\": \"%s\"%s}";
        client.as("amt");
        String booked =
                Client.read(client.send(HttpMethod.POST, ME + "/enrolments", body.formatted(module, full, "")), "$.id");
        client.as("lotse");

        assertThat(client.send(HttpMethod.POST, ME + "/enrolments", body.formatted(module, full, "")))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/session-full");
        MvcTestResult waiting = client.send(
                HttpMethod.POST, ME + "/enrolments", body.formatted(module, full, ", \"waitIfFull\": true"));
        assertThat(waiting).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("WAITING");
        assertThat(waiting).bodyJson().extractingPath("$.position").isEqualTo(1);
        assertThat(waiting).bodyJson().extractingPath("$.listLength").isEqualTo(1);
        String id = Client.read(waiting, "$.id");
        assertThat(client.send(HttpMethod.POST, ME + "/enrolments/" + id + "/acceptance", ""))
                .hasStatus(409);

        client.as("amt");
        assertThat(client.delete(ME + "/enrolments/" + booked)).hasStatus(204);
        client.as("lotse");
        List<String> until =
                Client.read(client.get(ME + "/enrolments?size=200"), "$.content[?(@.id == '" + id + "')].until");
        assertThat(until).singleElement().isNotNull();
        client.as("amt");
        assertThat(client.send(HttpMethod.POST, ME + "/enrolments/" + id + "/acceptance", ""))
                .hasStatus(403);
        client.as("lotse");
        assertThat(client.send(HttpMethod.POST, ME + "/enrolments/" + id + "/acceptance", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isIn("BOOKED", "REQUESTED"); // where the town approves bookings, the seat is asked for
        assertThat(client.send(
                        HttpMethod.POST, ME + "/enrolments/" + id + "/swap", "{\"session\": \"%s\"}".formatted(open)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.session.id")
                .isEqualTo(open.toString());
        assertThat(client.delete(ME + "/enrolments/" + id)).hasStatus(204);
    }

    private SessionId planned(String module, int days) {
        Instant start = clock.instant().plus(Duration.ofDays(days));
        return sessions.plan(
                Caller.system("test"),
                ModuleId.of(module),
                SessionContent.at(start, start.plus(Duration.ofHours(4)), 1));
    }
}
