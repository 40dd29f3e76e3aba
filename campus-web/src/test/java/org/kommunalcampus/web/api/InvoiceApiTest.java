package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    private JdbcClient database;

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

    @Test
    void anInvoiceIsCancelledByItsIssuerAsItWasRead() {
        client.as("anbieter");
        String id = olderOneLike(Client.read(client.get(PROVIDER), "$.content[0].id"));
        String path = PROVIDER + "/" + id;
        MvcTestResult read = client.get(path);
        assertThat(read).hasStatusOk().hasHeader("ETag", "\"0\"");
        String place = path + "/cancellation";
        String why = "{\"reason\": \"Falsche Anschrift\"}";

        assertThat(client.send(HttpMethod.POST, place, why)).hasStatus(428);
        assertThat(client.send(HttpMethod.POST, place, why, "If-Match", "\"7\""))
                .hasStatus(412);
        assertThat(client.send(HttpMethod.POST, place, "{\"reason\": \" \"}", "If-Match", "\"0\""))
                .hasStatus(422)
                .bodyText()
                .contains("/reason");
        assertThat(client.as("betrieb").send(HttpMethod.POST, place, why, "If-Match", "\"0\""))
                .hasStatus(403);
        assertThat(client.send(HttpMethod.POST, OPERATOR + "/" + id + "/cancellation", why, "If-Match", "\"0\""))
                .hasStatus(404);
        client.as("personal");
        assertThat(client.send(HttpMethod.POST, place, why, "If-Match", "\"0\""))
                .hasStatus(403);
        assertThat(client.get(ofTown() + "/" + id))
                .bodyJson()
                .extractingPath("$.cancelledBy")
                .isNull();

        MvcTestResult done = client.as("anbieter").send(HttpMethod.POST, place, why, "If-Match", "\"0\"");
        assertThat(done).hasStatus(201).bodyJson().extractingPath("$.kind").isEqualTo("CANCELLATION");
        assertThat(done).bodyJson().extractingPath("$.totalCents").isEqualTo(-365_00);
        String cancelling = Client.read(done, "$.id");
        assertThat(done).hasHeader("Location", PROVIDER + "/" + cancelling);
        MvcTestResult after = client.get(path);
        assertThat(after)
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .extractingPath("$.cancelledBy")
                .isEqualTo(Client.<String>read(done, "$.number"));
        assertThat(client.send(HttpMethod.POST, place, why, "If-Match", "\"0\""))
                .hasStatus(412);
        assertThat(client.send(HttpMethod.POST, place, why, "If-Match", "\"1\""))
                .hasStatus(409)
                .bodyText()
                .contains("already-cancelled");
        assertThat(client.send(
                        HttpMethod.POST, PROVIDER + "/" + cancelling + "/cancellation", why, "If-Match", "\"0\""))
                .hasStatus(409)
                .bodyText()
                .contains("is-cancellation");
    }

    /** An invoice of a month of which nothing else is asked, so that the demo's own stays as it is. */
    private String olderOneLike(String known) {
        String id = UUID.randomUUID().toString();
        Map<String, String> both = Map.of("id", id, "known", known);
        database.sql("""
                        insert into invoice (id, issuer, invoice_number, provider_id, municipality_id, month_from, kind, billing_way, terms_id, seller_id, buyer_id,
                            issued_on, due_on, net_cents, tax_cents, rounding_cents, total_cents, electronic_form)
                        select :id, issuer, concat('ZB-T', substring(:id, 1, 8)), provider_id, municipality_id, date '2024-01-01', kind, billing_way, terms_id, seller_id, buyer_id,
                            issued_on, due_on, net_cents, tax_cents, rounding_cents, total_cents, electronic_form from invoice where id = :known""").params(both).update();
        database.sql("""
                        insert into invoice_line (invoice_id, position, module_id, title, taught_on, bookings, gross_cents, net_cents, billed_for)
                        select :id, position, module_id, title, taught_on, bookings, gross_cents, net_cents, billed_for from invoice_line where invoice_id = :known""").params(both).update();
        return id;
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
