package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A clerk of the demo's town asks for a module that costs something, and the manager decides. */
@ApiTest
class ApprovalApiTest {

    private static final String ENROLMENTS = "/api/v1/me/enrolments";

    @Autowired
    private Client client;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private String town = "";
    private String enrolment = "";

    @BeforeEach
    void aClerkAsks() {
        town = "/api/v1/municipalities/"
                + identities
                        .callerOf(new IdentityKey("demo", "personal"))
                        .orElseThrow()
                        .municipality();
        client.as("lernende");
        List<String> found =
                Client.read(client.get("/api/v1/modules?q=Urheberrecht im Rathaus&size=1"), "$.content[*].id");
        MvcTestResult asked = client.send(HttpMethod.POST, ENROLMENTS, "{\"module\":\"" + found.getFirst() + "\"}");
        assertThat(asked).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("REQUESTED");
        assertThat(asked).bodyJson().extractingPath("$.decideBy").isNotNull();
        assertThat(asked).bodyJson().extractingPath("$.price.amount").isEqualTo("60.00");
        enrolment = Client.read(asked, "$.id");
    }

    @AfterEach
    void nothingStaysBooked() {
        client.as("lernende").delete(ENROLMENTS + "/" + enrolment);
    }

    @Test
    void theManagerApprovesAndItIsBooked() {
        String request = request();

        assertThat(decide(request, "approval", "")).hasStatus(204);

        assertThat(state()).isEqualTo("BOOKED");
        client.as("leitung");
        assertThat(decide(request, "approval", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/already-decided");
        assertThat(client.get(town + "/approvals?state=CLOSED")).bodyText().contains(request);
    }

    @Test
    void theManagerDeclinesWithAReasonThatTheClerkReads() {
        String request = request();

        assertThat(decide(request, "refusal", "{\"reason\": \"\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("/reason");
        assertThat(decide(request, "refusal", "{\"reason\": \"Erst im Herbst\"}"))
                .hasStatus(204);

        client.as("lernende");
        assertThat(client.get(ENROLMENTS + "?size=200")).bodyText().contains("DECLINED", "Erst im Herbst");
    }

    @Test
    void whereThereIsNoSessionThereAreNoTravelCosts() {
        client.as("lernende");
        assertThat(client.send(
                        HttpMethod.PUT,
                        ENROLMENTS + "/" + enrolment + "/travel",
                        "{\"amount\":{\"amount\":\"50.00\",\"currency\":\"EUR\"}}"))
                .hasStatus(409)
                .bodyText()
                .contains("no-session");
    }

    @Test
    void travelCostsArePlannedByTheClerkAndApprovedByTheManager() {
        client.as("lernende").delete(ENROLMENTS + "/" + enrolment);
        enrolment = askForASeat();
        String place = ENROLMENTS + "/" + enrolment + "/travel";
        assertThat(client.send(HttpMethod.PUT, place, "{\"amount\":{\"amount\":\"20000.00\",\"currency\":\"EUR\"}}"))
                .hasStatus(422)
                .bodyText()
                .contains("/amount");
        assertThat(client.send(HttpMethod.PUT, place, "{\"amount\":{\"amount\":\"50.00\",\"currency\":\"EUR\"}}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.travelPlanned.amount")
                .isEqualTo("50.00");
        String request = request();
        assertThat(client.get(town + "/approvals/" + request))
                .bodyJson()
                .extractingPath("$.travelPlanned.amount")
                .isEqualTo("50.00");
        assertThat(decide(request, "approval", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/travel-needed");
        assertThat(decide(request, "approval", "{\"travel\":{\"amount\":\"40.00\",\"currency\":\"EUR\"}}"))
                .hasStatus(204);

        client.as("lernende");
        assertThat(client.send(HttpMethod.PUT, place, "{}")).hasStatus(409);
        List<String> approved = Client.read(
                client.get(ENROLMENTS + "?size=200"), "$.content[?(@.id=='" + enrolment + "')].travel.amount");
        assertThat(approved).containsExactly("40.00");
    }

    @Test
    void bothSidesReadThatABookingTakesASeatOver() {
        String request = request();
        assertThat(client.get(town + "/approvals/" + request))
                .bodyJson()
                .extractingPath("$.takesOver")
                .isEqualTo(false);
        takesOver(true);

        assertThat(client.get(town + "/approvals/" + request))
                .bodyJson()
                .extractingPath("$.takesOver")
                .isEqualTo(true);
        client.as("lernende");
        List<Boolean> own =
                Client.read(client.get(ENROLMENTS + "?size=200"), "$.content[?(@.id=='" + enrolment + "')].takesOver");
        assertThat(own).containsExactly(true);
        takesOver(false);
        assertThat(client.as("personal").send(HttpMethod.POST, town + "/approvals/" + request + "/substitution", "{}"))
                .hasStatus(403);
        assertThat(client.as("leitung").send(HttpMethod.POST, town + "/approvals/" + request + "/substitution", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("no-substitute");
    }

    private void takesOver(boolean another) {
        database.sql("update approval_request set takes_over = :another where enrolment_id = :id")
                .params(Map.of("another", another, "id", enrolment))
                .update();
        database.sql("update enrolment set lent_by = " + (another ? "id" : "null") + " where id = :id")
                .param("id", enrolment)
                .update();
    }

    @Test
    void othersDecideNothing() {
        String request = request();
        for (String other : List.of("lernende", "anbieter", "beirat", "betrieb", "lotse")) {
            client.as(other);
            assertThat(client.get(town + "/approvals")).hasStatus(403);
            assertThat(decide(request, "approval", "")).hasStatus(403);
        }
        client.as("amt");
        assertThat(decide(request, "approval", "")).hasStatus(403);
        assertThat(state()).isEqualTo("REQUESTED");
    }

    @Test
    void hrKeepsTheRuleByItsVersion() {
        client.as("personal");
        MvcTestResult rule = client.get(town + "/approval-policy");
        String tag = rule.getResponse().getHeader("ETag");
        String same =
                "{\"kind\":\"MANAGER\",\"freeUpTo\":{\"amount\":\"0.00\",\"currency\":\"EUR\"},\"daysToDecide\":14}";

        assertThat(rule).bodyJson().extractingPath("$.kind").isEqualTo("MANAGER");
        assertThat(client.send(HttpMethod.PUT, town + "/approval-policy", same)).hasStatus(428);
        assertThat(client.send(HttpMethod.PUT, town + "/approval-policy", same, "If-Match", "\"0\""))
                .hasStatus(412);
        assertThat(client.send(HttpMethod.PUT, town + "/approval-policy", same.replace("14", "0"), "If-Match", tag))
                .hasStatus(422)
                .bodyText()
                .contains("/daysToDecide");
        assertThat(client.send(HttpMethod.PUT, town + "/approval-policy", same, "If-Match", tag))
                .hasStatus(200);
        client.as("leitung");
        assertThat(client.send(HttpMethod.PUT, town + "/approval-policy", same, "If-Match", tag))
                .hasStatus(403);
    }

    /** Asks for a seat in one of the demo's sessions to come that cost something and has to be approved. */
    private String askForASeat() {
        List<String> bookings = database.sql("""
                        select concat('{"module":"', s.module_id, '","session":"', s.id, '"}')
                        from module_session s join learning_module m on m.id = s.module_id
                        where s.state = 'PLANNED' and s.starts_at > :later and m.price_cents > 0 order by s.starts_at""")
                .param("later", LocalDateTime.now(clock).plusDays(10))
                .query(String.class)
                .list();
        for (String booking : bookings) {
            MvcTestResult asked = client.send(HttpMethod.POST, ENROLMENTS, booking);
            if (asked.getResponse().getStatus() == 201) {
                if ("REQUESTED".equals(Client.read(asked, "$.state"))) {
                    return Client.read(asked, "$.id");
                }
                client.delete(ENROLMENTS + "/" + Client.read(asked, "$.id"));
            }
        }
        throw new AssertionError("none of " + bookings.size() + " sessions has to be approved");
    }

    private String request() {
        client.as("leitung");
        List<String> waiting = Client.read(
                client.get(town + "/approvals?size=200"), "$.content[?(@.member.name=='Lena Sommerfeld')].id");
        return waiting.getFirst();
    }

    private MvcTestResult decide(String request, String step, String body) {
        return client.send(HttpMethod.POST, town + "/approvals/" + request + "/" + step, body);
    }

    private String state() {
        client.as("lernende");
        List<String> states =
                Client.read(client.get(ENROLMENTS + "?size=200"), "$.content[?(@.id=='" + enrolment + "')].state");
        return states.getFirst();
    }
}
