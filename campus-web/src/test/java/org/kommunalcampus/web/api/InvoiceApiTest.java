package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Invoices by the API; the demo has one for last month. */
@ApiTest
class InvoiceApiTest {

    private static final String PROVIDER = "/api/v1/provider/invoices";
    private static final String OPERATOR = "/api/v1/operator/invoices";

    @Autowired
    private Client client;

    @Autowired
    private Identities identities;

    @Test
    void bothSidesListAndReadTheInvoice() {
        client.as("anbieter");
        MvcTestResult list = client.get(PROVIDER);
        assertThat(list).bodyJson().extractingPath("$.content[0].number").isEqualTo("ZB-000001");
        assertThat(list).bodyJson().extractingPath("$.content[0].totalCents").isEqualTo(365_00);
        String id = Client.read(list, "$.content[0].id");
        assertThat(client.get(PROVIDER + "/" + id + "/xml")).hasStatusOk().hasContentType("application/xml");
        assertThat(client.get(PROVIDER + "/open"))
                .bodyJson()
                .extractingPath("$.content")
                .asArray()
                .isEmpty();

        client.as("personal");
        assertThat(client.get(ofTown()))
                .bodyJson()
                .extractingPath("$.content[0].id")
                .isEqualTo(id);
        assertThat(client.get(ofTown() + "/" + id + "/pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(client.get(ofTown() + "/" + id + "/txt")).hasStatus(404);
    }

    @Test
    void whoIsNoSideOfItIsRefused() {
        client.as("anbieter");
        String id = Client.read(client.get(PROVIDER), "$.content[0].id");
        assertThat(client.get(PROVIDER + "/" + UUID.randomUUID() + "/xml")).hasStatus(404);
        assertThat(client.get(OPERATOR)).hasStatus(403);
        assertThat(client.get(ofTown())).hasStatus(403);

        client.as("betrieb");
        assertThat(client.get(OPERATOR))
                .bodyJson()
                .extractingPath("$.content")
                .asArray()
                .isEmpty();
        assertThat(client.get(OPERATOR + "/" + id + "/xml")).hasStatus(404);
        assertThat(client.get(PROVIDER)).hasStatus(403);

        client.as("personal");
        assertThat(client.get("/api/v1/municipalities/" + UUID.randomUUID() + "/invoices"))
                .hasStatus(403);
        assertThat(client.get("/api/v1/municipalities/" + UUID.randomUUID() + "/invoices/" + id + "/xml"))
                .hasStatus(403);

        client.as("lernende");
        assertThat(client.get(ofTown())).hasStatus(403);
        assertThat(client.send(HttpMethod.POST, "/api/v1/provider/settlements/2026-01/invoices", ""))
                .hasStatus(403);
    }

    @Test
    void nothingIsBilledTwiceAndMonthsAreWrittenAsMonths() {
        client.as("anbieter");
        String month = Client.read(client.get(PROVIDER), "$.content[0].month");

        assertThat(client.send(HttpMethod.POST, "/api/v1/provider/settlements/" + month + "/invoices", ""))
                .hasStatus(409);
        for (String wrong : List.of("gestern", "2026-13", "999999999-01")) {
            assertThat(client.get(PROVIDER + "?month=" + wrong))
                    .hasStatus(400)
                    .bodyText()
                    .contains("month");
        }
        client.as("betrieb");
        assertThat(client.send(HttpMethod.POST, "/api/v1/operator/billing-ways", "{}"))
                .hasStatus(422);
    }

    private String ofTown() {
        return "/api/v1/municipalities/"
                + identities
                        .callerOf(new IdentityKey("demo", "personal"))
                        .orElseThrow()
                        .municipality()
                + "/invoices";
    }
}
