package org.kommunalcampus.web.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What Microsoft Entra ID and SCIM clients of Keycloak send, in their order and their dialects. */
@ApiTest
class ScimReplayTest {

    private static final String EXTENSION = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Regions regions;

    @Autowired
    private Municipalities towns;

    @Autowired
    private DirectoryAccesses accesses;

    @Autowired
    private Members members;

    @Autowired
    private Units units;

    @Autowired
    private Clock clock;

    private Directory directory;
    private String name;

    @BeforeEach
    void directory() {
        directory = Directory.inUse(http, regions, towns, accesses, LocalDate.now(clock));
        name = "jo" + UUID.randomUUID().toString().substring(0, 8) + "@stadt.example";
        units.importUnits(Directory.TEST, directory.town, List.of(new UnitRow("10", "Hauptamt", null)));
    }

    @Test
    void entraFindsNobodyMakesThePersonAndKeepsIt() {
        MvcTestResult test = directory.get("/Users?filter=userName+eq+%22" + UUID.randomUUID() + "%22");
        assertThat(test).hasStatus(200);
        assertThat(Directory.<Integer>read(test, "$.totalResults")).isZero();

        MvcTestResult made = directory.send(POST, "/Users", entraUser("4711"));
        assertThat(made).hasStatus(201);
        String id = Directory.read(made, "$.id");
        assertThat(made.getResponse().getHeader("Location")).endsWith("/Users/" + id);
        assertThat(made.getResponse().getContentType()).startsWith("application/scim+json");

        assertThat(Directory.<String>read(byName(), "$.Resources[0].id")).isEqualTo(id);
        MvcTestResult external = directory.get("/Users?filter=externalId%20eq%20%22ext-jo%22");
        assertThat(Directory.<String>read(external, "$.Resources[0].id")).isEqualTo(id);

        MvcTestResult changed = directory.send(PATCH, "/Users/" + id, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "neu-%1$s"},
                  {"op": "Replace", "path": "name.familyName", "value": "Neumann"},
                  {"op": "Add", "path": "%2$s:department", "value": "Hauptamt"},
                  {"op": "Add", "path": "phoneNumbers[type eq \\"work\\"].value", "value": "0621 1"}]}""".formatted(name, EXTENSION));
        assertThat(changed).hasStatus(200);
        MemberView person = person("4711");
        assertThat(person.familyName()).isEqualTo("Neumann");
        assertThat(person.givenName()).isEqualTo("Jo");
        assertThat(person.email()).isEqualTo("neu-" + name);
        assertThat(person.unitName()).isEqualTo("Hauptamt");

        MvcTestResult pathless = directory.send(PATCH, "/Users/" + id, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "replace", "value": {"displayName": "Jo N.", "name.givenName": "Johanna"}}]}""");
        assertThat(pathless.getResponse().getStatus()).isIn(200, 204);
    }

    @Test
    void entraDisablesWithAWordEnablesAgainAndRemoves() {
        String id = Directory.read(directory.send(POST, "/Users", entraUser("4711")), "$.id");

        assertThat(active(id, "\"False\"")).hasStatus(200);
        assertThat(person("4711").hasLeft(LocalDate.now(clock))).isTrue();
        assertThat(Directory.<Boolean>read(byName(), "$.Resources[0].active")).isFalse();
        assertThat(active(id, "\"True\"")).hasStatus(200);
        assertThat(person("4711").leftOn()).isNull();

        assertThat(directory.send(DELETE, "/Users/" + id, null)).hasStatus(204);
        assertThat(person("4711").leftOn()).isNotNull();
        assertThat(person("4711").fullName()).isEqualTo("Jo Muster");
        assertThat(directory.get("/Users/" + id)).hasStatus(404);
        assertThat(Directory.<Integer>read(byName(), "$.totalResults")).isZero();

        MvcTestResult again = directory.send(POST, "/Users", entraUser("4711"));
        assertThat(Directory.<String>read(again, "$.id")).isEqualTo(id);
        assertThat(person("4711").leftOn()).isNull();
    }

    @Test
    void entraSetsAndRemovesTheManagerByABareId() {
        String boss = Directory.read(directory.send(POST, "/Users", entraUser("1")), "$.id");
        name = "x" + name;
        String id = Directory.read(directory.send(POST, "/Users", entraUser("2")), "$.id");

        assertThat(directory.send(PATCH, "/Users/" + id, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "Add", "path": "%s:manager", "value": "%s"}]}""".formatted(EXTENSION, boss)))
                .hasStatus(200);
        assertThat(String.valueOf(person("2").manager())).isEqualTo(boss);
        assertThat(directory.send(PATCH, "/Users/" + id, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "Remove", "path": "%s:manager"}]}""".formatted(EXTENSION)))
                .hasStatus(200);
        assertThat(person("2").manager()).isNull();
    }

    @Test
    void entraKeepsGroupsAndTheirMembers() {
        String id = Directory.read(directory.send(POST, "/Users", entraUser("4711")), "$.id");
        MvcTestResult made = directory.send(POST, "/Groups", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "externalId": "g-1", "displayName": "Bauamt"}""");
        assertThat(made).hasStatus(201);
        String group = Directory.read(made, "$.id");

        MvcTestResult found = directory.get("/Groups?excludedAttributes=members&filter=displayName+eq+%22Bauamt%22");
        assertThat(Directory.<String>read(found, "$.Resources[0].id")).isEqualTo(group);
        assertThat(members("Add", group, id).getResponse().getStatus()).isIn(200, 204);
        assertThat(person("4711").unitName()).isEqualTo("Bauamt");
        assertThat(Directory.<String>read(directory.get("/Groups/" + group), "$.members[0].value"))
                .isEqualTo(id);
        assertThat(directory.send(PATCH, "/Groups/" + group, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "Replace", "path": "displayName", "value": "Bauamt Nord"}]}""")).hasStatus(200);
        assertThat(person("4711").unitName()).isEqualTo("Bauamt Nord");
        assertThat(members("Remove", group, id).getResponse().getStatus()).isIn(200, 204);
        assertThat(person("4711").unit()).isNull();
        assertThat(directory.send(DELETE, "/Groups/" + group, null)).hasStatus(204);
        assertThat(directory.get("/Groups/" + group)).hasStatus(404);
    }

    @Test
    void keycloakWritesWholeResourcesAndNoPersonnelKey() {
        MvcTestResult made = directory.send(POST, "/Users", keycloakUser("Jo", true));
        assertThat(made).hasStatus(201);
        String id = Directory.read(made, "$.id");
        String key = name.substring(0, name.indexOf('@'));
        assertThat(person(key).email()).isEqualTo(name);
        directory.send(PATCH, "/Users/" + id, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "add", "path": "%s:department", "value": "10"}]}""".formatted(EXTENSION));

        assertThat(directory.send(PUT, "/Users/" + id, keycloakUser("Johanna", true)))
                .hasStatus(200);

        assertThat(person(key).givenName()).isEqualTo("Johanna");
        assertThat(person(key).unitName()).isEqualTo("Hauptamt");
        assertThat(directory.send(PUT, "/Users/" + id, keycloakUser("Johanna", false)))
                .hasStatus(200);
        assertThat(person(key).hasLeft(LocalDate.now(clock))).isTrue();
    }

    private MvcTestResult byName() {
        return directory.get("/Users?filter=userName+eq+%22" + name + "%22");
    }

    private MvcTestResult active(String id, String value) {
        return directory.send(PATCH, "/Users/" + id, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "Replace", "path": "active", "value": %s}]}""".formatted(value));
    }

    private MvcTestResult members(String op, String group, String member) {
        return directory.send(PATCH, "/Groups/" + group, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "%s", "path": "members", "value": [{"value": "%s"}]}]}""".formatted(op, member));
    }

    private MemberView person(String key) {
        return members.byPersonnelKey(Directory.TEST, directory.town, key).orElseThrow();
    }

    private String entraUser(String personnelKey) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "%3$s"],
                 "externalId": "ext-jo", "userName": "%1$s", "active": true, "displayName": "Jo Muster",
                 "emails": [{"primary": true, "type": "work", "value": "%1$s"}],
                 "meta": {"resourceType": "User"},
                 "name": {"formatted": "Jo Muster", "familyName": "Muster", "givenName": "Jo"},
                 "roles": [], "title": "Sachbearbeitung",
                 "%3$s": {"employeeNumber": "%2$s", "costCenter": "42"}}""".formatted(name, personnelKey, EXTENSION);
    }

    private String keycloakUser(String given, boolean active) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
                 "externalId": "b2a9", "userName": "%1$s", "active": %3$s, "displayName": "%2$s Muster",
                 "name": {"familyName": "Muster", "givenName": "%2$s"},
                 "emails": [{"primary": true, "value": "%1$s"}], "roles": [], "groups": []}""".formatted(name, given, active);
    }
}
