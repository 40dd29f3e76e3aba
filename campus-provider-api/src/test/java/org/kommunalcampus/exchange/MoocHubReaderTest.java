package org.kommunalcampus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.RejectedRow;
import tools.jackson.databind.json.JsonMapper;

class MoocHubReaderTest {

    private static final String USABLE = "\"name\":\"Datenschutz\",\"url\":\"https://k.example/1\"";

    private final MoocHubReader reader = new MoocHubReader(
            JsonMapper.shared(),
            new MoocHubCourses(
                    new ExchangeSettings(3, BigDecimal.valueOf(8), BigDecimal.valueOf(3)),
                    Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC)));

    private Reading<ModuleRow> read(String feed) {
        return reader.read(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    }

    private ModuleRow course(String attributes) {
        var reading = read("{\"data\":[{\"id\":\"1\",\"attributes\":{" + USABLE + "," + attributes + "}}]}");
        assertThat(reading.rejected()).isEmpty();
        return reading.rows().getFirst();
    }

    @Test
    void aCourseOfVersion3IsReadInFull() {
        ModuleRow row = course("""
                "courseMode":["onsite","online"],"inLanguage":["en","de-DE"],
                "description":"<p>Erster &amp; zweiter</p><ul><li>Punkt</li></ul><script>alert(1)</script>",
                "startDate":["2027-01-13T08:00:00Z"],"endDate":["2027-01-27T20:00:00Z"],"expires":["2027-12-31T22:30:00Z"],
                "duration":"P2W","workload":{"timeValue":4,"timeUnit":"h/week"},
                "contentLocation":{"name":"Rathaus","address":{"city":"Weinheim"}},
                "offer":[{"price":20,"priceCurrency":"EUR","category":"certificate"},{"price":120.5,"priceCurrency":"EUR","category":"course"}]""");

        ModuleDescription content = row.description();
        assertThat(content.format()).isEqualTo(Format.BLENDED);
        assertThat(content.language()).isEqualTo("de");
        assertThat(content.description()).isEqualTo("Erster & zweiter\n– Punkt");
        assertThat(content.hours()).isEqualByComparingTo("8");
        assertThat(content.price()).isEqualTo(Money.euros(new BigDecimal("120.50")));
        assertThat(content.validUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(row.sessions()).singleElement().satisfies(session -> {
            assertThat(session.startsAt()).isEqualTo(Instant.parse("2027-01-13T08:00:00Z"));
            assertThat(session.endsAt()).isEqualTo(Instant.parse("2027-01-27T20:00:00Z"));
            assertThat(session.venue()).isEqualTo("Rathaus");
            assertThat(session.city()).isEqualTo("Weinheim");
        });
        assertThat(row.notes().warnings()).isEmpty();
        assertThat(row.silent()).as("what a feed has no words for").containsExactly("thresholds");
    }

    @Test
    void aCourseOfVersion2IsReadToo() {
        ModuleRow row = course("""
                "courseMode":"MOOC","languages":["de"],"startDate":"2026-01-13T08:00:00Z","endDate":null,
                "abstract":"Kurz","learningObjectives":["<p>Eins</p>","Zwei"],"availableUntil":"2027-06-30",
                "duration":"P3W","workload":2,"access":["free"]""");

        ModuleDescription content = row.description();
        assertThat(content.format()).isEqualTo(Format.ONLINE);
        assertThat(content.objective()).isEqualTo("Eins\nZwei");
        assertThat(content.hours()).isEqualByComparingTo("6");
        assertThat(content.price()).isEqualTo(Money.euros(BigDecimal.ZERO));
        assertThat(content.validFrom()).isEqualTo(LocalDate.of(2026, 1, 13));
        assertThat(content.validUntil()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(row.sessions()).isEmpty();
    }

    @Test
    void whatIsMissingIsUnknownAndNotInvented() {
        ModuleRow row = course("\"offer\":null,\"startDate\":[null]");

        assertThat(row.description().price()).isNull();
        assertThat(row.description().objective()).isNull();
        assertThat(row.sessions()).isEmpty();
        assertThat(row.notes().warnings())
                .extracting(RejectedRow::pointer, RejectedRow::code)
                .contains(
                        tuple("/data/0/attributes/workload", "hours-assumed"),
                        tuple("/data/0/attributes/inLanguage", "language-assumed"));
    }

    @Test
    void lengthIsNotWorkAndWhatIsAssumedIsMarked() {
        ModuleRow study = course("\"duration\":\"P24M\"");
        ModuleRow stated = course("\"duration\":\"P3W\",\"workload\":{\"timeValue\":10,\"timeUnit\":\"h/week\"}");
        ModuleRow silent = course("\"courseMode\":[\"online\"]");

        assertThat(study.description().length()).isEqualTo("P24M");
        assertThat(study.description().hours()).isBetween(new BigDecimal("300"), new BigDecimal("320"));
        assertThat(study.description().hoursAssumed()).isTrue();
        assertThat(study.notes().warnings()).extracting(RejectedRow::code).contains("hours-assumed-by-length");
        assertThat(stated.description().hours()).isEqualByComparingTo("30");
        assertThat(stated.description().hoursAssumed()).isFalse();
        assertThat(stated.description().length()).isEqualTo("P3W");
        assertThat(silent.description().hours()).isEqualByComparingTo("8");
        assertThat(silent.description().hoursAssumed()).isTrue();
        assertThat(silent.description().length()).isNull();
    }

    @Test
    void licenseAuthorsAndEntryRequirementsAreKept() {
        ModuleDescription content = course("""
                "license":[{"identifier":"CC-BY-SA-4.0","url":"https://creativecommons.org/licenses/by-sa/4.0/"}],
                "creator":[{"name":"Erika Beispiel","type":"Person"},{"name":"Hochschule X","type":"Organization"}],
                "coursePrerequisites":"<p>Abitur &amp; Praktikum</p>\"""").description();

        assertThat(content.license()).isEqualTo("CC-BY-SA-4.0");
        assertThat(content.licenseUrl()).isEqualTo("https://creativecommons.org/licenses/by-sa/4.0/");
        assertThat(content.authors()).isEqualTo("Erika Beispiel; Hochschule X (Organisation)");
        assertThat(content.audience().entryRequirements()).isEqualTo("Abitur & Praktikum");
        assertThat(course("\"license\":[{\"identifier\":\"proprietary\"}]")
                        .description()
                        .license())
                .isNull();
    }

    @Test
    void skillsAreKnownByAddressByShortCodeAndByLevel() {
        ModuleRow row = course("""
                "teaches":[
                  {"name":[{"inLanguage":"en","name":"store goods"},{"inLanguage":"de","name":"Güter lagern"}],"educationalFramework":"ESCO","targetUrl":"http://data.europa.eu/esco/skill/abc"},
                  {"name":"Schutz","shortCode":"4.2","educationalFramework":"DigComp","educationalFrameworkVersion":"2.2","educationalLevel":{"name":[{"inLanguage":"en","name":"Intermediate"}]}},
                  {"name":"Schutz","shortCode":"KOMMUNAL:DS1@5","educationalFramework":"KOMMUNAL"},
                  "DIGCOMP30:1.1@2",
                  {}],
                "competencyRequired":{"name":"Schutz","shortCode":"4.2","educationalFramework":"DigComp","educationalLevel":[{"shortCode":"2"}]}""");

        assertThat(row.teaches())
                .extracting(SkillReference::uri, SkillReference::level)
                .containsExactly(
                        tuple("http://data.europa.eu/esco/skill/abc", null),
                        tuple(null, new Level(3)),
                        tuple(null, new Level(5)),
                        tuple(null, new Level(2)));
        assertThat(row.teaches().getFirst().label().de()).isEqualTo("Güter lagern");
        assertThat(row.teaches().get(1).references()).contains("DIGCOMP22:4.2", "DIGCOMP30:4.2");
        assertThat(row.teaches().get(2).references()).contains("KOMMUNAL:DS1");
        assertThat(row.requires())
                .singleElement()
                .extracting(SkillReference::level)
                .isEqualTo(new Level(2));
        assertThat(row.notes().warnings()).extracting(RejectedRow::pointer).contains("/data/0/attributes/teaches/4");
    }

    @Test
    void aRequiredCourseIsFoundByItsAddress() {
        var reading = read("""
                [{"id":"a","attributes":{"name":"A","url":"https://k.example/a"}},
                 {"id":"b","attributes":{"name":"B","url":"https://k.example/b",
                  "competencyRequired":[{"educationalFramework":"Course_ID","targetUrl":"https://k.example/a"}]}}]""");

        assertThat(reading.rows().get(1).description().prerequisites()).containsExactly(List.of("a"));
    }

    @Test
    void anInvalidCourseIsRejectedWithItsPointerAndTheOthersAreKept() {
        var reading = read("{\"links\":{\"self\":[1,{}]},\"data\":["
                + "{\"id\":\"1\",\"attributes\":{\"url\":\"https://k.example\"}},"
                + "{\"id\":\"2\",\"attributes\":{" + USABLE + "}},"
                + "{\"attributes\":{" + USABLE + "}},"
                + "{\"id\":\"4\"},"
                + "[1],null,"
                + "{\"id\":7,\"attributes\":{\"name\":[{\"inLanguage\":\"de\",\"name\":\"N\"}],\"url\":[\"https://k.example\"]}}],"
                + "\"meta\":1}");

        assertThat(reading.rows())
                .extracting(row -> row.description().externalId())
                .containsExactly("2", "7");
        assertThat(reading.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .contains(
                        tuple(0, "/data/0/attributes/name", "required"),
                        tuple(2, "/data/2/id", "required"),
                        tuple(3, "/data/3/attributes", "required"),
                        tuple(4, "/data/4", "no-course"),
                        tuple(5, "/data/5", "no-course"));
    }

    @Test
    void whatPrecedesABreakIsKept() {
        var reading = read("{\"data\":[{\"id\":\"1\",\"attributes\":{" + USABLE + "}},{\"id\":\"2\",\"attr");

        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.rejected())
                .singleElement()
                .extracting(RejectedRow::index, RejectedRow::code)
                .containsExactly(1, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{\"courses\":[]}", "3", "{\"data\":3}", "\"data\""})
    void whatIsNoFeedIsMalformed(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void aFeedOfFiftyMegabytesIsReadCourseByCourse() {
        byte[] course = ("{\"id\":\"1\",\"attributes\":{\"url\":\"https://k.example\",\"description\":\""
                        + "x".repeat(10_000) + "\"}},")
                .getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = IntStream.range(0, 5_200)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(course))
                .toList();
        InputStream feed = new SequenceInputStream(
                new SequenceInputStream(
                        new ByteArrayInputStream("{\"data\":[".getBytes(StandardCharsets.UTF_8)),
                        new SequenceInputStream(Collections.enumeration(parts))),
                new ByteArrayInputStream("{}]}".getBytes(StandardCharsets.UTF_8)));

        assertThat(reader.read(feed).rejected())
                .extracting(RejectedRow::index)
                .endsWith(5_199, 5_200, 5_200, 5_200, 5_200);
    }
}
