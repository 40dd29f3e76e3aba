package org.kommunalcampus.web.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.provisioning.DirectoryAct;
import org.kommunalcampus.provisioning.DirectoryChange;
import org.kommunalcampus.provisioning.DirectoryLog;
import org.kommunalcampus.provisioning.DirectoryStepView;
import org.kommunalcampus.provisioning.StepFilter;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A directory on trial goes through all it does, HR reads what would come of it, and nothing is stored. */
@ApiTest
class ScimTrialTest {

    private static final Caller TEST = Directory.TEST;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Regions regions;

    @Autowired
    private Municipalities towns;

    @Autowired
    private DirectoryAccesses accesses;

    @Autowired
    private DirectoryLog log;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Units units;

    @Autowired
    private Clock clock;

    private Directory directory;

    @BeforeEach
    void directory() {
        directory = Directory.onTrial(http, regions, towns, accesses, LocalDate.now(clock));
    }

    @Test
    void somebodyNewIsFoundChangedLedAndDroppedAgainAndWasNeverThere() {
        String boss = Directory.read(directory.send(POST, "/Users", user("boss")), "$.id");
        MvcTestResult made = directory.send(POST, "/Users", user("anna"));
        assertThat(made).hasStatus(201);
        String id = Directory.read(made, "$.id");

        assertThat(Directory.<String>read(directory.get("/Users/" + id), "$.userName"))
                .startsWith("anna@");
        assertThat(Directory.<String>read(
                        directory.get("/Users?filter=userName+eq+%22anna@" + directory.domain() + "%22"),
                        "$.Resources[0].id"))
                .isEqualTo(id);
        assertThat(Directory.<Integer>read(directory.get("/Users"), "$.totalResults"))
                .isEqualTo(2);
        assertThat(directory.send(POST, "/Users", user("anna"))).hasStatus(409);
        assertThat(patch(id, "{\"op\": \"Replace\", \"path\": \"name.familyName\", \"value\": \"Neu\"}"))
                .hasStatus(200);
        assertThat(patch(id, """
                {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", "value": "%s"}""".formatted(boss))).hasStatus(200);
        assertThat(Directory.<String>read(directory.get("/Users/" + id), "$.name.familyName"))
                .isEqualTo("Neu");
        assertThat(patch(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}"))
                .hasStatus(200);
        assertThat(directory.send(DELETE, "/Users/" + id, null)).hasStatus(204);
        assertThat(directory.get("/Users/" + id)).hasStatus(404);

        assertThat(members.count(TEST, directory.town)).isZero();
        assertThat(steps())
                .extracting(DirectoryStepView::act)
                .contains(DirectoryAct.JOINED, DirectoryAct.CHANGED, DirectoryAct.LEFT, DirectoryAct.REFUSED);
        assertThat(steps()).allMatch(DirectoryStepView::trial);
    }

    @Test
    void somebodyWhomTheListKnowsKeepsEverything() {
        staffRegister.importMembers(
                TEST, directory.town, List.of(new MemberRow("7", "Anna", "Muster", null, null, null, null)));
        String id = String.valueOf(
                members.byPersonnelKey(TEST, directory.town, "7").orElseThrow().id());

        assertThat(patch(id, "{\"op\": \"Replace\", \"path\": \"name.familyName\", \"value\": \"Neu\"}"))
                .hasStatus(200);
        assertThat(patch(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": false}"))
                .hasStatus(200);
        assertThat(directory.send(DELETE, "/Users/" + id, null)).hasStatus(204);

        var person = members.byPersonnelKey(TEST, directory.town, "7").orElseThrow();
        assertThat(person.familyName()).isEqualTo("Muster");
        assertThat(person.leftOn()).isNull();
        assertThat(steps())
                .filteredOn(step -> step.act() == DirectoryAct.CHANGED)
                .extracting(DirectoryStepView::changes)
                .containsExactly(List.of(new DirectoryChange("familyName", "Muster", "Neu")));
    }

    @Test
    void unitsAndWhoIsInThemAreTriedToo() {
        String id = Directory.read(directory.send(POST, "/Users", user("anna")), "$.id");
        String group = Directory.read(directory.send(POST, "/Groups", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "IT"}"""), "$.id");

        MvcTestResult filled = directory.send(PATCH, "/Groups/" + group, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "Add", "path": "members", "value": [{"value": "%s"}]}]}""".formatted(id));

        assertThat(filled.getResponse().getStatus()).isIn(200, 204);
        assertThat(Directory.<String>read(directory.get("/Groups/" + group), "$.members[0].value"))
                .isEqualTo(id);
        assertThat(directory.send(DELETE, "/Groups/" + group, null)).hasStatus(204);
        assertThat(directory.get("/Groups/" + group)).hasStatus(404);
        assertThat(units.tree(TEST, directory.town)).isEmpty();
    }

    private MvcTestResult patch(String id, String operation) {
        return directory.send(
                PATCH,
                "/Users/" + id,
                "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [" + operation
                        + "]}");
    }

    private List<DirectoryStepView> steps() {
        return log.of(TEST, directory.town, new StepFilter(null, null, null, false), PageRequest.of(0, 50))
                .getContent();
    }

    private String user(String key) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%1$s@%2$s", "active": true,
                 "name": {"familyName": "Muster", "givenName": "Anna"},
                 "emails": [{"type": "work", "value": "%1$s@%2$s"}]}""".formatted(key, directory.domain());
    }
}
