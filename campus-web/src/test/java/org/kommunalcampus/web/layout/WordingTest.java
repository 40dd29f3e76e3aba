package org.kommunalcampus.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.shared.Money;

class WordingTest {

    private static final Locale DE = Locale.GERMAN;
    private static final Locale EN = Locale.ENGLISH;

    private final Wording wording = new Wording(new MessageBundles().messageSource());

    WordingTest() throws IOException {}

    @Test
    void hoursAreRoundWhereTheyCanBe() {
        assertThat(wording.hours(45, DE)).isEqualTo("45 Min.");
        assertThat(wording.hours(60, DE)).isEqualTo("1 Std.");
        assertThat(wording.hours(450, DE)).isEqualTo("7,5 Std.");
        assertThat(wording.hours(100, DE)).isEqualTo("1 Std. 40 Min.");
        assertThat(wording.hours(450, EN)).isEqualTo("7.5 h");
    }

    @Test
    void anUnknownPriceIsNotFree() {
        assertThat(wording.price(null, DE)).isEqualTo("Preis nicht bekannt");
        assertThat(wording.price(Money.euros(BigDecimal.ZERO), DE)).isEqualTo("kostenfrei");
        assertThat(wording.price(Money.euros(new BigDecimal("1180")), DE)).isEqualTo("1.180\u00a0€");
        assertThat(wording.price(Money.euros(new BigDecimal("19.90")), DE)).isEqualTo("19,90\u00a0€");
    }

    @Test
    void timesAreThoseOfGermany() {
        Instant nine = Instant.parse("2026-11-23T08:00:00Z");
        assertThat(wording.span(nine, nine.plusSeconds(6 * 3600), DE))
                .isEqualTo("Montag, 23. November 2026, 9:00 bis 15:00 Uhr");
        assertThat(wording.span(nine, nine.plusSeconds(26 * 3600), DE))
                .isEqualTo("23. November 2026, 9:00 Uhr bis 24. November 2026, 11:00 Uhr");
        assertThat(wording.span(nine, nine.plusSeconds(60 * 24 * 3600), DE))
                .isEqualTo("23. November 2026 bis 22. Januar 2027");
        assertThat(wording.moment(nine, EN)).isEqualTo("23 November 2026, 9:00");
    }

    @Test
    void daysSayOnceWhatIsTheSame() {
        LocalDate day = LocalDate.of(2027, 1, 21);
        assertThat(wording.days(day, day, DE)).isEqualTo("21. Januar 2027");
        assertThat(wording.days(day, day.plusDays(14), DE)).isEqualTo("21. Januar bis 4. Februar 2027");
        assertThat(wording.days(day.minusDays(31), day, DE)).isEqualTo("21. Dezember 2026 bis 21. Januar 2027");
    }

    @Test
    void listsHaveTheOrderInWhichPeopleLook() {
        assertThat(Stream.of("Zoll", "agil", "Übung", "Ärger", "Uhr", "Arbeit").sorted(Wording.alphabetical(DE)))
                .containsExactly("agil", "Arbeit", "Ärger", "Übung", "Uhr", "Zoll");
    }

    /** Sorted by their code units, "Öffentlichkeit" stands behind "Zoll". */
    @Test
    void noPageSortsNamesByTheirCodeUnits() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "org", "kommunalcampus", "web"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).toList())
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(Files.readString(source))
                            .doesNotContainPattern("omparing\\(\\w+::(label|name|title|fullName)\\)"));
        }
    }

    @Test
    void formatsAndLanguagesHaveNames() {
        assertThat(wording.format(Format.BLENDED, DE)).isEqualTo("Online mit Präsenztag");
        assertThat(wording.format(null, DE)).isEqualTo("Format nicht angegeben");
        assertThat(wording.language("en", DE)).isEqualTo("Englisch");
        assertThat(wording.language("en", EN)).isEqualTo("English");
    }
}
