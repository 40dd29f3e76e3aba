package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** HR keeps the budgets of the demo's town by the API. */
@ApiTest
class BudgetApiTest {

    @Autowired
    private Client client;

    @Autowired
    private Identities identities;

    @Autowired
    private Clock clock;

    private String budgets = "";
    private int year;

    @BeforeEach
    void hrSignsIn() {
        budgets = "/api/v1/municipalities/"
                + identities
                        .callerOf(new IdentityKey("demo", "personal"))
                        .orElseThrow()
                        .municipality()
                + "/budgets";
        year = LocalDate.now(clock).getYear();
        client.as("personal");
    }

    @Test
    void theUnitsBudgetHoldsTheFeeThatSomebodyAskedFor() {
        MvcTestResult all = client.get(budgets);

        assertThat(all).bodyJson().extractingPath("$.content[0].unit").isNull();
        List<String> reserved = Client.read(all, "$.content[?(@.costCentre=='12210')].reserved.amount");
        assertThat(reserved).hasSize(1);
        assertThat(Double.parseDouble(reserved.getFirst())).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aBudgetIsOpenedChangedByItsVersionAndGivesMoney() {
        MvcTestResult opened = client.send(
                HttpMethod.POST,
                budgets,
                "{\"year\": %d, \"amount\": {\"amount\": \"500.00\", \"currency\": \"EUR\"}}".formatted(year + 3));
        assertThat(opened)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.free.amount")
                .isEqualTo("500.00");
        String id = Client.read(opened, "$.id");
        String tag = opened.getResponse().getHeader("ETag");
        String change = "{\"amount\": {\"amount\": \"600.00\", \"currency\": \"EUR\"}, \"costCentre\": \"4711\"}";

        assertThat(client.send(HttpMethod.PUT, budgets + "/" + id, change)).hasStatus(428);
        assertThat(client.send(HttpMethod.PUT, budgets + "/" + id, change, "If-Match", tag))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.costCentre")
                .isEqualTo("4711");
        assertThat(client.send(HttpMethod.PUT, budgets + "/" + id, change, "If-Match", tag))
                .hasStatus(412);
        String move = "{\"to\": \"%s\", \"amount\": {\"amount\": \"1.00\", \"currency\": \"EUR\"}}".formatted(id);
        assertThat(client.send(HttpMethod.POST, budgets + "/" + id + "/transfers", move, "If-Match", "\"1\""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/same-budget");
    }

    @Test
    void wrongFieldsAreNamed() {
        assertThat(client.send(HttpMethod.POST, budgets, "{\"year\": 1999}"))
                .hasStatus(422)
                .bodyText()
                .contains("/year", "/amount");
    }

    @Test
    void nobodyElseSeesBudgets() {
        for (String other : List.of("lernende", "leitung", "anbieter", "beirat", "betrieb")) {
            client.as(other);
            assertThat(client.get(budgets)).hasStatus(403);
            assertThat(client.send(HttpMethod.POST, budgets, "{}")).hasStatus(403);
        }
    }
}
