package org.kommunalcampus.web.security;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invoice between two that are none of the demo's. */
final class ForeignInvoice {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 5, 8, 0);
    private static final LocalDate MONTH = LocalDate.of(2025, 12, 1);

    private ForeignInvoice() {}

    /** Stores one and returns its id. */
    static String between(String provider, String town, JdbcClient database) {
        String id = UUID.randomUUID().toString();
        String seller = UUID.randomUUID().toString();
        String buyer = UUID.randomUUID().toString();
        String terms = UUID.randomUUID().toString();
        add(
                database,
                "invoice_tax_terms",
                Map.of(
                        "id",
                        terms,
                        "provider_id",
                        provider,
                        "valid_from",
                        MONTH.minusDays(Math.floorMod(id.hashCode(), 9_000)),
                        "tax_case",
                        "STANDARD",
                        "version",
                        0,
                        "revision",
                        Math.abs((long) id.hashCode())));
        add(
                database,
                "invoice_seller",
                Map.ofEntries(
                        Map.entry("id", seller),
                        Map.entry("provider_id", provider),
                        Map.entry("revision", Math.abs((long) id.hashCode())),
                        Map.entry("name", "Fremd"),
                        Map.entry("street", "Weg 1"),
                        Map.entry("postcode", "68159"),
                        Map.entry("city", "Mannheim"),
                        Map.entry("tax_number", "1/2"),
                        Map.entry("iban", "DE02120300000000202051"),
                        Map.entry("contact_name", "Fremd"),
                        Map.entry("contact_phone", "0621"),
                        Map.entry("contact_email", "fremd@fremd.example"),
                        Map.entry("number_prefix", "FR"),
                        Map.entry("stated_at", NOW)));
        add(
                database,
                "invoice_buyer",
                Map.of(
                        "id", buyer,
                        "municipality_id", town,
                        "revision", Math.abs((long) id.hashCode()),
                        "name", "Fremd",
                        "street", "Weg 1",
                        "postcode", "68159",
                        "city", "Mannheim",
                        "routing_id", "04011000-1234512345-06",
                        "stated_at", NOW));
        add(
                database,
                "invoice",
                Map.ofEntries(
                        Map.entry("id", id),
                        Map.entry("issuer", "provider:" + provider),
                        Map.entry("invoice_number", "FR-" + id.substring(0, 8)),
                        Map.entry("provider_id", provider),
                        Map.entry("municipality_id", town),
                        Map.entry("month_from", MONTH),
                        Map.entry("kind", "INVOICE"),
                        Map.entry("billing_way", "PROVIDER_BILLS"),
                        Map.entry("terms_id", terms),
                        Map.entry("seller_id", seller),
                        Map.entry("buyer_id", buyer),
                        Map.entry("issued_on", MONTH),
                        Map.entry("due_on", MONTH),
                        Map.entry("net_cents", 100),
                        Map.entry("tax_cents", 19),
                        Map.entry("rounding_cents", 0),
                        Map.entry("total_cents", 119),
                        Map.entry("electronic_form", "<fremd/>")));
        return id;
    }

    private static void add(JdbcClient database, String table, Map<String, ?> row) {
        String columns = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        database.sql("insert into " + table + " (" + columns + ") values (" + values + ")")
                .params(row)
                .update();
    }
}
