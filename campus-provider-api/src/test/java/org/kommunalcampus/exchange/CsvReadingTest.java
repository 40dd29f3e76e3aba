package org.kommunalcampus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleAudience;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.RejectedRow;

class CsvReadingTest {

    private static final String MODULES = """
            Title;externalID;hours;price;teaches;prerequisites;validFrom;format;surplus
            "Büro; Schalter";B-1;7,5;1.120,50;KOMMUNAL:BS1@3 | DIGCOMP30:1.1;A|B/C;01.02.2027;blended;x
            """;

    private final ModuleCsvReader reader =
            new ModuleCsvReader(Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC));

    private Reading<ModuleRow> read(byte[] bytes) {
        return reader.read(new ByteArrayInputStream(bytes));
    }

    private Reading<ModuleRow> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> encodings() {
        return Stream.of(
                MODULES.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + MODULES).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + MODULES).getBytes(StandardCharsets.UTF_16LE),
                MODULES.getBytes(Charset.forName("windows-1252")),
                ("sep=;\r\n" + MODULES.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8),
                MODULES.replace("; ", "~").replace(';', '\t').replace("~", "; ").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void aTableIsReadHoweverTheSpreadsheetWroteIt(byte[] bytes) {
        var content = read(bytes).rows().getFirst().description();

        assertThat(content.title()).isEqualTo("Büro; Schalter");
        assertThat(content.hours()).isEqualByComparingTo("7.5");
        assertThat(content.price()).isEqualTo(Money.euros(new BigDecimal("1120.50")));
        assertThat(content.format()).isEqualTo(Format.BLENDED);
        assertThat(content.validFrom()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(content.prerequisites()).containsExactly(List.of("A"), List.of("B", "C"));
    }

    @Test
    void eachFaultNamesRowAndColumn() {
        var reading = read("""
                externalId,title,hours,price,currency,format,validUntil,teaches
                A,Gut,8,,EUR,ONLINE,,KOMMUNAL:PM2@4
                B,,acht,-1,,abends,bald,PM2
                """);

        assertThat(reading.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.description().price()).isNull());
        assertThat(reading.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .containsExactlyInAnyOrder(
                        tuple(1, "/title", "required"),
                        tuple(1, "/hours", "invalid-hours"),
                        tuple(1, "/price", "out-of-range"),
                        tuple(1, "/format", "unknown-value"),
                        tuple(1, "/validUntil", "invalid-date"),
                        tuple(1, "/teaches", "invalid-reference"));
    }

    @Test
    void eachPlainFieldOfTheTemplateIsAColumnOfItsName() {
        var row =
                read("externalId,title,targetGroup,audience.jobProfiles,audience.leadership,audience.binding,methods\n"
                                + "A,Eins,Alle,\"DEPOT_HEAD,UNIT_HEAD\",true,ONLY,Gruppen\n"
                                + "B,Zwei,Führungskräfte aller Ebenen,,,,\n"
                                + "C,Drei,Alle,,vielleicht,,\n")
                        .rows();

        assertThat(row).hasSize(2);
        assertThat(row.getFirst().description().methods()).isEqualTo("Gruppen");
        assertThat(row.getFirst().description().audience())
                .isEqualTo(new ModuleAudience(
                        Set.of("DEPOT_HEAD", "UNIT_HEAD"), true, null, null, ModuleAudience.Binding.ONLY));
        assertThat(row.getLast().description().audience())
                .isEqualTo(new ModuleAudience(Set.of(), true, null, null, ModuleAudience.Binding.PREFERABLY));
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> read("title,hours\nA,1\n"))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.getError().pointer()).isEqualTo("/externalId"));
        assertThatThrownBy(() -> read("")).isInstanceOf(Malformed.class);
    }

    @Test
    void anOpenQuoteSwallowsNothing() {
        var reading = read("externalId,title\nA,Gut\nB,\"offen\nC,nicht verschluckt\n");

        assertThat(reading.rows())
                .extracting(row -> row.description().externalId())
                .containsExactly("A", "C");
        assertThat(reading.rejected())
                .singleElement()
                .extracting(RejectedRow::index, RejectedRow::code)
                .containsExactly(1, "broken-quote");
    }

    @Test
    void noTableHoweverBrokenDoesHarm() {
        byte[] valid = MODULES.repeat(3).getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            byte[] broken = valid.clone();
            for (int i = 0; i < 10; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(broken).rows().size()).as("seed %d", seed).isNotNegative();
            } catch (Malformed noTable) {
                assertThat(noTable.getError().code()).as("seed %d", seed).isIn("not-csv", "missing-column");
            }
        }
    }
}
