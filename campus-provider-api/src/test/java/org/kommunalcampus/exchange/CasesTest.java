package org.kommunalcampus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.StaffList;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.RejectedRow;
import tools.jackson.databind.json.JsonMapper;

/** Files on which the program once failed, with what a careful clerk would make of them. */
class CasesTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private final ModuleCsvReader csv = new ModuleCsvReader(clock);
    private final MoocHubReader feeds = new MoocHubReader(
            JsonMapper.shared(),
            new MoocHubCourses(new ExchangeSettings(3, BigDecimal.valueOf(8), BigDecimal.valueOf(3)), clock));

    private static InputStream file(String name) {
        return Objects.requireNonNull(CasesTest.class.getResourceAsStream("/cases/" + name));
    }

    private static Map<@Nullable String, ModuleRow> byId(Reading<ModuleRow> reading) {
        Map<@Nullable String, ModuleRow> rows = new LinkedHashMap<>();
        reading.rows().forEach(row -> rows.putIfAbsent(row.description().externalId(), row));
        return rows;
    }

    @Test
    void aDayThatDoesNotExistRejectsItsRow() {
        Reading<ModuleRow> reading = csv.read(file("02-dates.csv"));

        assertThat(byId(reading)).containsOnlyKeys("BUG-D6", "BUG-D9");
        assertThat(byId(reading).get("BUG-D6").description().validUntil()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(byId(reading).get("BUG-D9").description().validUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(reading.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .containsExactly(
                        tuple(0, "/validFrom", "no-such-day"),
                        tuple(0, "/validUntil", "no-such-day"),
                        tuple(1, "/validUntil", "no-such-day"),
                        tuple(2, "/validUntil", "no-such-day"),
                        tuple(3, "/validUntil", "no-such-day"),
                        tuple(4, "/validUntil", "no-such-day"),
                        tuple(6, "/validUntil", "ambiguous-date"),
                        tuple(7, "/validUntil", "no-such-day"),
                        tuple(9, "/validUntil", "invalid-date"));
    }

    @Test
    void aPriceIsUnderstoodOrRefusedAndNeverBent() {
        Reading<ModuleRow> reading = csv.read(file("02-prices.csv"));

        Map<@Nullable String, @Nullable Money> prices = new LinkedHashMap<>();
        byId(reading).forEach((id, row) -> prices.put(id, row.description().price()));
        assertThat(prices)
                .containsOnly(
                        Map.entry("BUG-P2", Money.euros(new BigDecimal("1234.50"))),
                        Map.entry("BUG-P3", Money.euros(new BigDecimal("1234.50"))),
                        Map.entry("BUG-P5", Money.euros(new BigDecimal("120"))),
                        Map.entry("BUG-P6", Money.euros(new BigDecimal("120"))),
                        Map.entry("BUG-P7", Money.euros(new BigDecimal("99"))),
                        Map.entry("BUG-P8", Money.euros(new BigDecimal("99"))),
                        Map.entry("BUG-P9", Money.euros(BigDecimal.ZERO)),
                        Map.entry("BUG-P10", Money.euros(BigDecimal.ZERO)),
                        Map.entry("BUG-P11", Money.euros(new BigDecimal("1234"))),
                        Map.entry("BUG-P17", Money.euros(new BigDecimal("12345"))),
                        Map.entry("BUG-P19", new Money(new BigDecimal("99"), "CHF")));
    }

    @Test
    void eachEncodingIsReadAndAMixtureIsSaid() {
        assertThat(csv.read(file("03-bomsep.csv")).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.description().title()).isEqualTo("Kodierfall E11 Übergröße €"));
        assertThat(csv.read(file("03-cp1252.csv")).rows()).singleElement().satisfies(row -> {
            assertThat(row.description().title()).isEqualTo("Kodierfall E3 Übergröße €");
            assertThat(row.description().price()).isEqualTo(Money.euros(new BigDecimal("99")));
            assertThat(row.notes().warnings()).isEmpty();
        });
        Map<@Nullable String, ModuleRow> mixed = byId(csv.read(file("03-mixed.csv")));
        assertThat(mixed.get("BUG-E8").description().title()).isEqualTo("Kodierfall E8 grün");
        assertThat(mixed.get("BUG-E9").description().title()).isEqualTo("Kodierfall E9 blüht");
        assertThat(mixed.get("BUG-E9").notes().warnings())
                .extracting(RejectedRow::code)
                .containsExactly("mixed-encoding");
    }

    @Test
    void aQuoteThatOpensAndClosesRowsLaterSwallowsNothing() {
        Reading<ModuleRow> reading = csv.read(file("04-twoopen.csv"));

        assertThat(byId(reading)).containsOnlyKeys("BUG-Q10", "BUG-Q12", "BUG-Q14");
        assertThat(reading.rejected())
                .extracting(RejectedRow::index, RejectedRow::code)
                .containsExactly(tuple(1, "broken-quote"), tuple(3, "stray-quote"));
        assertThat(reading.rejected().getFirst().detail()).contains("3", "2");
    }

    @Test
    void idsThatLookAlikeAreOneTextAndHostileTextsAreClean() {
        assertThat(byId(csv.read(file("05-dup.csv")))).containsOnlyKeys("BUG-U1", "bug-u1", "BUG-Ü", "BUG-ß", "BUG-ss");

        Map<@Nullable String, ModuleRow> rows = byId(csv.read(file("05-nul.csv")));
        assertThat(rows).doesNotContainKeys("BUG-N6", "BUG-N7");
        assertThat(rows.get("BUG-N1").description().title()).isEqualTo("Kodierfall N1 ab");
        assertThat(rows.get("BUG-N2").description().title()).isEqualTo("Kodierfall N2 gnirps");
        assertThat(rows.get("BUG-N5").description().title()).isEqualTo("Kodierfall N5 \ud83d\ude00 Emoji");
        assertThat(rows.get("BUG-N8").description().title()).isEqualTo("Kodierfall N8 [31m");
        assertThat(rows.get("BUG-N9").description().description()).isEqualTo("ab\nc");
    }

    @Test
    void timesOfAFeedAreNeverShifted() {
        Reading<ModuleRow> reading = feeds.read(file("09-mh-dates.json"));

        assertThat(byId(reading).get("bug-mh-d1").notes().warnings())
                .extracting(RejectedRow::code)
                .contains("no-such-day");
        assertThat(byId(reading).get("bug-mh-d2").notes().warnings())
                .extracting(RejectedRow::code)
                .contains("no-such-time");
        assertThat(byId(reading).get("bug-mh-d2").sessions()).isEmpty();
        assertThat(byId(reading).get("bug-mh-d3").notes().warnings())
                .extracting(RejectedRow::code)
                .contains("no-such-day");
        assertThat(byId(reading).get("bug-mh-d4").notes().warnings())
                .extracting(RejectedRow::code)
                .contains("end-before-start");
    }

    @Test
    void pricesOfAFeedAreReadOrUnknown() {
        Map<@Nullable String, ModuleRow> rows = byId(feeds.read(file("09-mh-price.json")));

        assertThat(rows.get("bug-mh-p1").description().price()).isNull();
        assertThat(rows.get("bug-mh-p2").description().price()).isEqualTo(Money.euros(new BigDecimal("12.50")));
        assertThat(rows.get("bug-mh-p3").description().price()).isEqualTo(Money.euros(new BigDecimal("1234.50")));
        assertThat(rows.get("bug-mh-p5").description().price()).isNull();
    }

    @Test
    void anAbsentColumnIsSilentAndAnEmptyCellIsNot() {
        StaffFiles.Content<StaffFiles.Member> content = StaffFiles.members(file("10-members-missing-columns.csv"));

        assertThat(content.silent())
                .containsExactly(
                        "unit",
                        "managerKey",
                        "entryDate",
                        "signInEmail",
                        "sharedMailbox",
                        "employmentStatus",
                        "jobProfile",
                        "jobSince",
                        "furtherJobs",
                        "weeklyLearningHours");
        assertThat(content.rows().getFirst().row().silent()).contains("unit", "managerKey", "entryDate");
        StaffFiles.Content<StaffFiles.Member> full = StaffFiles.members(file("10-members-basic.csv"));
        assertThat(full.silent())
                .containsExactly("signInEmail", "sharedMailbox", "employmentStatus", "jobSince", "furtherJobs");
        assertThat(full.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .containsExactly(tuple(2, "/weeklyLearningHours", "out-of-range"));
    }

    @Test
    void eachColumnThatIsReadCanBeNamedAndStaysNamed() {
        String file = "Pers;Vorname;Nachname;Start;Weitere Stellen\nP1;Ada;Weiß;01.02.2026;IT@2025-03-01\n";
        Map<String, String> said = Map.of("Pers", "personnelKey", "Start", "jobSince");

        assertThat(StaffFiles.columns(stream(file), StaffList.MEMBERS, said))
                .extracting(StaffFiles.Column::field)
                .containsExactly("personnelKey", "givenName", "familyName", "jobSince", "furtherJobs");
        assertThat(StaffFiles.members(stream(file), said).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.jobSince()).isEqualTo("2026-02-01");
                    assertThat(row.furtherJobs())
                            .containsExactly(new StaffFiles.FurtherJob("IT", LocalDate.of(2025, 3, 1)));
                });
    }

    @Test
    void aListOfFurtherJobsWithAFaultSaysNothingAndADashSaysNone() {
        String file = """
                personnelKey;givenName;familyName;furtherJobs
                P1;Ada;Weiß;IT@2025-03-01|DIGITAL@gestern
                P2;Bea;Weiß;IT@2025-03-01|DIGITAL
                P3;Cem;Weiß;-
                """;

        StaffFiles.Content<StaffFiles.Member> content = StaffFiles.members(stream(file));

        assertThat(content.rows()).extracting(StaffFiles.Member::furtherJobs).containsExactly(null, null, List.of());
        assertThat(content.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer)
                .containsExactly(tuple(0, "/furtherJobs"), tuple(1, "/furtherJobs"));
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void germanHeadingsAreUnderstood() {
        String file = "Personalnummer;Vorname;Nachname;Dienststelle;Eintrittsdatum\nP1;Ada;Weiß;10;01.02.2026\n";

        var rows = StaffFiles.members(stream(file)).rows();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.row().personnelKey()).isEqualTo("P1");
            assertThat(row.row().familyName()).isEqualTo("Weiß");
            assertThat(row.row().unit()).isEqualTo("10");
            assertThat(row.row().entryDate()).isEqualTo("01.02.2026");
        });
    }
}
