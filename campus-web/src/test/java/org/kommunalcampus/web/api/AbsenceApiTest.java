package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Absences and groups with a minimum staffing by API, with the demo's people. */
@ApiTest
class AbsenceApiTest {

    @Autowired
    private Client client;

    @Autowired
    private Identities identities;

    @Autowired
    private Clock clock;

    private String town = "";
    private String clerk = "";

    @BeforeEach
    void atHome() {
        Caller hr = identities.callerOf(new IdentityKey("demo", "personal")).orElseThrow();
        town = "/api/v1/municipalities/" + hr.municipality();
        clerk = identities
                .callerOf(new IdentityKey("demo", "lernende"))
                .orElseThrow()
                .requireMember()
                .toString();
    }

    @Test
    void anAbsenceIsEnteredChangedByItsVersionAndTakenBack() {
        client.as("leitung");
        LocalDate day = LocalDate.now(clock).plusMonths(14);
        String days = "\"from\":\"%s\",\"until\":\"%s\"".formatted(day, day.plusDays(2));

        MvcTestResult made =
                client.send(HttpMethod.POST, town + "/absences", "{\"member\":\"" + clerk + "\"," + days + "}");
        assertThat(made).hasStatus(201).bodyJson().extractingPath("$.origin").isEqualTo("EMPLOYER");
        String place = town + "/absences/" + Client.<String>read(made, "$.id");
        assertThat(client.send(HttpMethod.POST, town + "/absences", "{\"member\":\"" + clerk + "\"," + days + "}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("absence-overlaps");
        String half = "{\"from\":\"%s\",\"part\":\"MORNING\"}".formatted(day);
        assertThat(client.send(HttpMethod.PUT, place, half)).hasStatus(428);
        assertThat(client.send(HttpMethod.PUT, place, half, "If-Match", "\"0\""))
                .hasStatus(200);
        assertThat(client.send(HttpMethod.PUT, place, half, "If-Match", "\"0\""))
                .hasStatus(412);
        List<String> listed = Client.read(
                client.get(town + "/absences?member=" + clerk + "&from=" + day + "&until=" + day), "$.content[*].part");
        assertThat(listed).containsExactly("MORNING");
        assertThat(client.as("lernende").get("/api/v1/me/absences")).hasStatus(200);
        assertThat(client.send(
                        HttpMethod.DELETE, "/api/v1/me" + place.substring(town.length()), "{}", "If-Match", "\"1\""))
                .hasStatus(409);
        client.as("leitung");
        assertThat(client.send(HttpMethod.DELETE, place, "", "If-Match", "\"1\""))
                .hasStatus(204);
    }

    @Test
    void peopleEnterTheirOwn() {
        client.as("lernende");
        LocalDate day = LocalDate.now(clock).plusMonths(16);
        MvcTestResult made = client.send(HttpMethod.POST, "/api/v1/me/absences", "{\"from\":\"" + day + "\"}");
        assertThat(made).hasStatus(201).bodyJson().extractingPath("$.origin").isEqualTo("PERSON");
        String place = "/api/v1/me/absences/" + Client.<String>read(made, "$.id");
        assertThat(client.get(place)).hasStatus(200);
        assertThat(client.send(HttpMethod.DELETE, place, "", "If-Match", "\"0\""))
                .hasStatus(204);
        assertThat(client.get(place)).hasStatus(404);
    }

    @Test
    void approvalsSayWhereTooFewWouldStay() {
        client.as("leitung");
        List<Integer> present = Client.read(client.get(town + "/approvals"), "$.content[*].staffing[*].present");
        assertThat(present).contains(1);
        List<String> requests =
                Client.read(client.get(town + "/approvals"), "$.content[?(@.staffing.length() > 0)].id");
        assertThat(client.send(HttpMethod.POST, town + "/approvals/" + requests.getFirst() + "/approval", "{}"))
                .hasStatus(409);
    }

    @Test
    void groupsAndTheCalendarAreThere() {
        client.as("leitung");
        MvcTestResult groups = client.get(town + "/groups-of-staffing");
        List<String> names = Client.read(groups, "$.content[*].name");
        assertThat(names).contains("Schalter im Bürgerbüro");
        assertThat(client.send(HttpMethod.POST, town + "/groups-of-staffing", "{}"))
                .hasStatus(422);
        MvcTestResult made = client.send(HttpMethod.POST, town + "/groups-of-staffing", """
                {"name": "Kasse", "minimum": 1, "weekdays": ["FRIDAY"], "members": ["%s"]}""".formatted(clerk));
        assertThat(made).hasStatus(201);
        String place = town + "/groups-of-staffing/" + Client.<String>read(made, "$.id");
        assertThat(client.send(HttpMethod.DELETE, place, "", "If-Match", "\"0\""))
                .hasStatus(204);
        MvcTestResult month = client.get(town + "/absences/calendar?month=2027-01");
        assertThat(month)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.days.length()")
                .isEqualTo(31);
        assertThat(month).bodyJson().extractingPath("$.days[6].schoolHoliday").isEqualTo("Weihnachtsferien");
        assertThat(month).bodyJson().extractingPath("$.days[20].schoolHoliday").isNull();
        assertThat(client.get(town + "/calendar.ics")).hasStatus(200).hasContentTypeCompatibleWith("text/calendar");
        assertThat(client.get(town + "/absences/feed"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.open")
                .isEqualTo(false);
    }
}
