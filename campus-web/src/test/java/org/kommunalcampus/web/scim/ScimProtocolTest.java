package org.kommunalcampus.web.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.provisioning.DirectoryAct;
import org.kommunalcampus.provisioning.DirectoryLog;
import org.kommunalcampus.provisioning.DirectoryStepView;
import org.kommunalcampus.provisioning.StepFilter;
import org.kommunalcampus.testing.StatementCount;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What SCIM promises whoever asks: versions, pages, many operations at once, errors in its own form; and what stays closed. */
@ApiTest
class ScimProtocolTest {

    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

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
    private Clock clock;

    private Directory directory;

    @BeforeEach
    void directory() {
        directory = Directory.inUse(http, regions, towns, accesses, LocalDate.now(clock));
    }

    @Test
    void itSaysWhatItCanAndWhatItsResourcesAre() {
        MvcTestResult provider = directory.get("/ServiceProviderConfig");
        assertThat(Directory.<Boolean>read(provider, "$.patch.supported")).isTrue();
        assertThat(Directory.<Boolean>read(provider, "$.bulk.supported")).isTrue();
        assertThat(Directory.<Integer>read(provider, "$.bulk.maxOperations")).isEqualTo(100);
        assertThat(Directory.<Boolean>read(provider, "$.etag.supported")).isTrue();
        assertThat(Directory.<Boolean>read(provider, "$.changePassword.supported"))
                .isFalse();
        assertThat(directory.get("/ResourceTypes")).hasStatus(200).bodyText().contains("/Users", "/Groups");
        assertThat(directory.get("/Schemas")).hasStatus(200).bodyText().contains("enterprise:2.0:User");
        assertThat(directory.get("/Schemas/urn:ietf:params:scim:schemas:core:2.0:User"))
                .hasStatus(200);
        assertThat(directory.get("/ResourceTypes/User")).hasStatus(200);
    }

    @Test
    void aResourceIsChangedOnlyInTheVersionThatWasSeen() {
        MvcTestResult made = directory.send(POST, "/Users", user("anna"));
        String id = Directory.read(made, "$.id");
        String version = Directory.read(made, "$.meta.version");
        assertThat(made.getResponse().getHeader(HttpHeaders.ETAG)).isEqualTo(version);

        assertThat(directory.send(PUT, "/Users/" + id, user("anna", "Anne"), HttpHeaders.IF_MATCH, version))
                .hasStatus(200);
        MvcTestResult stale = directory.send(PUT, "/Users/" + id, user("anna", "Anja"), HttpHeaders.IF_MATCH, version);

        assertThat(stale).hasStatus(412);
        assertThat(Directory.<String>read(stale, "$.schemas[0]")).isEqualTo(ERROR);
        String now = Directory.read(directory.get("/Users/" + id), "$.meta.version");
        assertThat(directory.send(GET, "/Users/" + id, null, HttpHeaders.IF_NONE_MATCH, now))
                .hasStatus(304);
        assertThat(directory.send(DELETE, "/Users/" + id, null, HttpHeaders.IF_MATCH, version))
                .hasStatus(412);
    }

    @Test
    void peopleComeInPagesAndByAnyFilterInAFewQueries() {
        staffRegister.importMembers(
                Directory.TEST,
                directory.town,
                IntStream.range(0, 25)
                        .mapToObj(i -> new MemberRow("P" + i, "Kim", "Muster" + i, null, null, null, null))
                        .toList());

        MvcTestResult second = directory.get("/Users?startIndex=11&count=10");
        assertThat(Directory.<Integer>read(second, "$.totalResults")).isEqualTo(25);
        assertThat(Directory.<Integer>read(second, "$.itemsPerPage")).isEqualTo(10);
        assertThat(Directory.<Integer>read(second, "$.startIndex")).isEqualTo(11);
        assertThat(Directory.<List<?>>read(directory.get("/Users?startIndex=24&count=10"), "$.Resources"))
                .hasSize(2);
        assertThat(Directory.<List<?>>read(directory.get("/Users?startIndex=4&count=10"), "$.Resources"))
                .hasSize(10);
        MvcTestResult sw = directory.get("/Users?filter=name.familyName+sw+%22Muster2%22+and+active+eq+true");
        assertThat(Directory.<Integer>read(sw, "$.totalResults")).isEqualTo(6);
        MvcTestResult key = directory.get(
                "/Users?filter=urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber+eq+%22P7%22");
        assertThat(Directory.<Integer>read(key, "$.totalResults")).isEqualTo(1);
        MvcTestResult search = directory.send(POST, "/Users/.search", """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": "userName eq \\"P7\\"",
                 "attributes": ["userName"]}""");
        assertThat(Directory.<Integer>read(search, "$.totalResults")).isEqualTo(1);
        assertThat(search).bodyText().doesNotContain("familyName");
        int few = StatementCount.during(() -> directory.get("/Users?count=2"));
        assertThat(StatementCount.during(() -> directory.get("/Users?count=25")))
                .isEqualTo(few);
    }

    @Test
    void manyOperationsGoAtOnceEachForItselfAndInBounds() {
        MvcTestResult done = directory.send(POST, "/Bulk", """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [
                  {"method": "POST", "path": "/Users", "bulkId": "a", "data": %s},
                  {"method": "POST", "path": "/Users", "bulkId": "b", "data": %s},
                  {"method": "POST", "path": "/Groups", "bulkId": "c", "data":
                    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "IT",
                     "members": [{"value": "bulkId:a", "type": "User"}]}}]}""".formatted(user("anna"), user("anna")));

        assertThat(done).hasStatus(200);
        assertThat(Directory.<List<Object>>read(done, "$.Operations[*].status").stream()
                        .map(String::valueOf))
                .containsExactly("201", "409", "201");
        assertThat(person("anna").unitName()).isEqualTo("IT");
        String many = "{\"method\": \"DELETE\", \"path\": \"/Users/x\"},".repeat(101);
        assertThat(directory.send(
                        POST,
                        "/Bulk",
                        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"], \"Operations\": ["
                                + many.substring(0, many.length() - 1) + "]}"))
                .hasStatus(400)
                .bodyText()
                .contains("too many operations");
    }

    @Test
    void faultsAreToldInScimsOwnFormAndReadByHr() {
        directory.send(POST, "/Users", user("anna"));

        MvcTestResult twice = directory.send(POST, "/Users", user("anna"));
        assertThat(twice).hasStatus(409);
        assertThat(Directory.<String>read(twice, "$.scimType")).isEqualTo("uniqueness");
        MvcTestResult nameless =
                directory.send(POST, "/Users", "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"]}");
        assertThat(nameless).hasStatus(400);
        assertThat(Directory.<String>read(nameless, "$.schemas[0]")).isEqualTo(ERROR);
        assertThat(directory.send(POST, "/Users", "{")).hasStatus(400);
        assertThat(directory.get("/Users?filter=userName+eq")).hasStatus(400);
        assertThat(directory.send(POST, "/Users", "x".repeat(1_000_001))).hasStatus(413);
        MvcTestResult badMail =
                directory.send(POST, "/Users", user("berta").replace("\"value\": \"berta@", "\"value\": \"ber ta@"));
        assertThat(badMail).hasStatus(400);
        assertThat(Directory.<String>read(badMail, "$.scimType")).isEqualTo("invalidValue");

        List<DirectoryStepView> problems = log.of(
                        Directory.TEST, directory.town, new StepFilter(null, null, null, true), PageRequest.of(0, 20))
                .getContent();
        assertThat(problems).allMatch(step -> step.act() == DirectoryAct.REFUSED);
        assertThat(problems)
                .extracting(DirectoryStepView::problem)
                .contains("already-listed", "invalid-email", "unreadable");
        assertThat(problems)
                .extracting(DirectoryStepView::subject)
                .contains("Anna Muster (anna@" + directory.domain() + ")");
    }

    @Test
    void unknownAttributesAreIgnored() {
        assertThat(directory.send(
                        POST,
                        "/Users",
                        user("anna").replace("\"active\"", "\"shoeSize\": 43, \"nickName\": \"A\", \"active\"")))
                .hasStatus(201);
        String id = Directory.read(
                directory.get("/Users?filter=userName+eq+%22anna@" + directory.domain() + "%22"), "$.Resources[0].id");
        assertThat(directory.send(PATCH, "/Users/" + id, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "replace", "path": "shoeSize", "value": "44"}]}""").getResponse().getStatus())
                .isIn(200, 204);
    }

    @Test
    void whatBelongsToOthersIsNotFoundAndWithoutAKeyNothingIs() {
        Directory other = Directory.inUse(http, regions, towns, accesses, LocalDate.now(clock));
        String strangers = Directory.read(
                other.send(POST, "/Users", user("fremd").replace(directory.domain(), other.domain())), "$.id");
        String unit = Directory.read(other.send(POST, "/Groups", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Fremd"}"""), "$.id");

        assertThat(directory.get("/Users/" + strangers)).hasStatus(404);
        assertThat(directory.send(PUT, "/Users/" + strangers, user("fremd"))).hasStatus(404);
        assertThat(directory.send(PATCH, "/Users/" + strangers, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [
                  {"op": "replace", "path": "active", "value": false}]}""")).hasStatus(404);
        assertThat(directory.send(DELETE, "/Users/" + strangers, null)).hasStatus(404);
        assertThat(directory.get("/Groups/" + unit)).hasStatus(404);
        assertThat(directory.send(DELETE, "/Groups/" + unit, null)).hasStatus(404);
        assertThat(directory.get("/Users/no-id")).hasStatus(404);
        MvcTestResult foreign = http.get()
                .uri(URI.create(other.address("/Users")))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + directory.key)
                .exchange();
        assertThat(foreign).hasStatus(404);
        assertThat(Directory.<String>read(foreign, "$.schemas[0]")).isEqualTo(ERROR);
        MvcTestResult nobody =
                http.get().uri(URI.create(directory.address("/Users"))).exchange();
        assertThat(nobody).hasStatus(401);
        assertThat(nobody.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer");
        assertThat(Directory.<String>read(nobody, "$.status")).isEqualTo("401");
        assertThat(http.get()
                        .uri(URI.create(directory.address("/Users")))
                        .header(HttpHeaders.AUTHORIZATION, "Bearer kcscim_" + UUID.randomUUID())
                        .exchange())
                .hasStatus(401);
    }

    @Test
    void aKeyOfADirectoryOpensNothingElse() {
        for (String address : List.of(
                "/api/v1/municipalities/" + directory.town + "/members",
                "/api/v1/operator/municipalities",
                "/personal")) {
            assertThat(http.get()
                            .uri(URI.create(address))
                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + directory.key)
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .as(address)
                    .isIn(401, 302);
        }
    }

    private MemberView person(String key) {
        return members.byPersonnelKey(Directory.TEST, directory.town, key).orElseThrow();
    }

    private String user(String key) {
        return user(key, "Anna");
    }

    private String user(String key, String given) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%1$s@%3$s", "active": true,
                 "name": {"familyName": "Muster", "givenName": "%2$s"},
                 "emails": [{"type": "work", "value": "%1$s@%3$s"}]}""".formatted(key, given, directory.domain());
    }
}
