package org.kommunalcampus.web.scim;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a directory that went astray, or whose key was stolen, is kept from; and what two requests at once do not destroy. */
@ApiTest
class ScimSafetyTest {

    private static final String PATCH_OF = """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}""";
    private static final String BULK_OF = """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [%s]}""";
    private static final String GROUP = """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "IT"%s}""";

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
    void whoRemovesTooManyGoesOnOnTrial() {
        List<MemberId> staff = staff(22);

        staff.stream()
                .limit(20)
                .forEach(id ->
                        assertThat(directory.send(DELETE, "/Users/" + id, null)).hasStatus(204));
        assertThat(directory.send(DELETE, "/Users/" + staff.get(20), null)).hasStatus(403);
        assertThat(directory.send(DELETE, "/Users/" + staff.get(21), null)).hasStatus(204);

        assertThat(members.count(Directory.TEST, directory.town)).isEqualTo(2);
        assertThat(accesses.of(Directory.TEST, directory.town).getFirst().trial())
                .isTrue();
        assertThat(problems()).extracting(DirectoryStepView::problem).contains("too-many-left");
    }

    @Test
    void aPatchOfAGroupTakesOutAndPutsInWhomItNamesAlone() {
        List<MemberId> staff = staff(3);
        String group =
                Directory.read(directory.send(POST, "/Groups", GROUP.formatted(members(staff.subList(0, 2)))), "$.id");

        directory.send(PATCH, "/Groups/" + group, PATCH_OF.formatted("""
                {"op": "add", "path": "members", "value": [{"value": "%s"}]}""".formatted(staff.get(2))));
        directory.send(PATCH, "/Groups/" + group, PATCH_OF.formatted("""
                {"op": "remove", "path": "members[value eq \\"%s\\"]"}""".formatted(staff.get(0))));

        assertThat(inside(group)).containsExactlyInAnyOrder(text(staff.get(1)), text(staff.get(2)));
    }

    @Test
    void aGroupThatIsStatedEmptyIsEmptiedAndOneThatSaysNothingStays() {
        List<MemberId> staff = staff(1);
        String group = Directory.read(directory.send(POST, "/Groups", GROUP.formatted(members(staff))), "$.id");

        assertThat(directory.send(PUT, "/Groups/" + group, GROUP.formatted(""))).hasStatus(200);
        assertThat(inside(group)).hasSize(1);
        assertThat(directory.send(PUT, "/Groups/" + group, GROUP.formatted(", \"members\": []")))
                .hasStatus(200);
        assertThat(directory.get("/Groups/" + group)).bodyText().doesNotContain(text(staff.getFirst()));
    }

    @Test
    void aGroupHasOneVersionHoweverItIsAskedFor() {
        String group = Directory.read(directory.send(POST, "/Groups", GROUP.formatted(members(staff(1)))), "$.id");

        String version = Directory.read(directory.get("/Groups/" + group), "$.meta.version");

        MvcTestResult listed = directory.get("/Groups?excludedAttributes=members&filter=displayName+eq+%22IT%22");
        assertThat(Directory.<String>read(listed, "$.Resources[0].meta.version"))
                .isEqualTo(version);
        assertThat(listed).bodyText().doesNotContain("\"members\"");
        assertThat(directory.send(PUT, "/Groups/" + group, GROUP.formatted(""), HttpHeaders.IF_MATCH, "*"))
                .hasStatus(200);
    }

    @Test
    void longFiltersAndEndlessPatchesAreRefusedBeforeAnythingIsDone() {
        String filter = "userName+eq+%22a%22+or+".repeat(120) + "userName+eq+%22a%22";
        String change = "{\"op\": \"replace\", \"path\": \"active\", \"value\": true},".repeat(1001);
        MemberId one = staff(1).getFirst();

        assertThat(directory.get("/Users?filter=" + filter)).hasStatus(400);
        assertThat(directory.send(POST, "/Users/.search", """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "filter": "%s"}""".formatted("a".repeat(2001))))
                .hasStatus(400);
        MvcTestResult endless =
                directory.send(PATCH, "/Users/" + one, PATCH_OF.formatted(change.substring(0, change.length() - 1)));
        assertThat(endless).hasStatus(400);
        assertThat(Directory.<String>read(endless, "$.scimType")).isEqualTo("tooMany");
    }

    @Test
    void whatIsTooLongIsAnInvalidValueAndNotSomebodyElses() {
        for (String long256 : List.of("userName", "externalId")) {
            MvcTestResult refused = directory.send(POST, "/Users", """
                    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "kim", "%s": "%s",
                     "name": {"familyName": "Muster", "givenName": "Kim"}}""".formatted(long256, "x".repeat(256)));
            assertThat(refused).as(long256).hasStatus(400);
            assertThat(Directory.<String>read(refused, "$.scimType")).isEqualTo("invalidValue");
        }
        assertThat(directory.send(POST, "/Groups", GROUP.formatted(", \"externalId\": \"" + "x".repeat(256) + "\"")))
                .hasStatus(400);
    }

    @Test
    void eachRefusalWithinABulkIsReadByHrAndOneForNothingStopsTheWholeBeforeItBegins() {
        MvcTestResult done = directory.send(POST, "/Bulk", BULK_OF.formatted("""
                {"method": "POST", "path": "/Users", "bulkId": "a", "data": {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"]}},
                {"method": "DELETE", "path": "/Users/00000000-0000-0000-0000-000000000000"}"""));
        assertThat(done).hasStatus(200);
        assertThat(problems())
                .extracting(DirectoryStepView::problem)
                .containsExactlyInAnyOrder("unreadable", "http-404");

        MvcTestResult unknown = directory.send(POST, "/Bulk", BULK_OF.formatted("""
                {"method": "POST", "path": "/Groups", "bulkId": "a", "data": %s},
                {"method": "POST", "path": "/Printers", "bulkId": "b", "data": {}}""".formatted(GROUP.formatted(""))));
        assertThat(unknown).hasStatus(400);
        assertThat(Directory.<Integer>read(directory.get("/Groups"), "$.totalResults"))
                .isZero();
    }

    @Test
    void anAddressOfAnotherMunicipalityIsNotTold() {
        Directory other = Directory.inUse(http, regions, towns, accesses, LocalDate.now(clock));
        String mail = "anna@" + other.domain();
        assertThat(other.send(POST, "/Users", user("anna", mail))).hasStatus(201);

        MvcTestResult taken = directory.send(POST, "/Users", user("kim", mail));

        assertThat(taken).hasStatus(409).bodyText().doesNotContain("mail");
        assertThat(problems()).extracting(DirectoryStepView::problem).containsExactly("email-taken");
        assertThat(problems().getFirst().detail()).contains("/email");
    }

    private List<MemberId> staff(int count) {
        List<MemberRow> rows = IntStream.range(0, count)
                .mapToObj(i -> new MemberRow("P" + i, "Kim", "Muster" + i, null, null, null, null))
                .toList();
        staffRegister.importMembers(Directory.TEST, directory.town, rows).orThrow();
        return rows.stream()
                .map(row -> members.byPersonnelKey(Directory.TEST, directory.town, row.personnelKey())
                        .map(MemberView::id)
                        .orElseThrow())
                .toList();
    }

    private List<DirectoryStepView> problems() {
        return log.of(Directory.TEST, directory.town, new StepFilter(null, null, null, true), PageRequest.of(0, 50))
                .filter(step -> step.act() == DirectoryAct.REFUSED)
                .toList();
    }

    private List<String> inside(String group) {
        return Directory.read(directory.get("/Groups/" + group), "$.members[*].value");
    }

    private static String members(List<MemberId> people) {
        return people.stream().map(id -> "{\"value\": \"" + id + "\"}").collect(joining(",", ", \"members\": [", "]"));
    }

    private static String text(MemberId id) {
        return id.toString();
    }

    private static String user(String name, String mail) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "active": true,
                 "name": {"familyName": "Muster", "givenName": "Kim"},
                 "emails": [{"type": "work", "value": "%s"}]}""".formatted(name, mail);
    }
}
