package org.kommunalcampus.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.context.support.ResourceBundleMessageSource;

class AuditWordsTest {

    private static final String ID = "0cdaf2f7-b75b-4e64-a5e8-f5e7e18137de";

    private final AuditWords words = words();

    private static AuditWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/audit", "messages/my-data", "messages/privacy", "messages/words");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new AuditWords(new Wording(messages), messages);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 people                                                | eine Person
                    12 modules                                              | 12 Module
                    until 2027-12-01                                        | bis 1. Dezember 2027
                    2026-11-01                                              | 1. November 2026
                    next on 2027-03-01                                      | das nächste Mal am 1. März 2027
                    Dienstvereinbarung of 2026-10-01 until 2029-12-31       | Dienstvereinbarung vom 1. Oktober 2026, gilt bis 31. Dezember 2029
                    MANAGER, free up to 5000 cents and null minutes, 14 days, agreements above 80000 cents for 6 months | Es entscheidet: Führungskraft. Ohne Genehmigung: Module bis 50 € und bis beliebig viel. Frist: 14 Tage. Mit Rückzahlungsvereinbarung bei Gebühren über 800 €, für 6 Monate.
                    MANAGER, free up to 5000 cents and null minutes, 14 days | Es entscheidet: Führungskraft. Ohne Genehmigung: Module bis 50 € und bis beliebig viel. Frist: 14 Tage.
                    12, 24, none months                                     | Monate zwischen Gesprächen: Tarifbeschäftigte 12, Beamtinnen und Beamte 24, Sonstige keine
                    created 1, updated 0, unchanged 2, retired 0, rejected 3 | 1 neu, 0 geändert, 2 unverändert, 0 nicht mehr dabei, 3 abgelehnt
                    [LEARNER, DATA_PROTECTION]                              | Lernende, Datenschutzbeauftragte
                    INTERESTS to MANAGER until 2027-01-05                   | Interessen an Führungskraft bis 5. Januar 2027
                    PROVIDER_CONTACT 0cdaf2f7-b75b-4e64-a5e8-f5e7e18137de until 2027-12-01 | Nachrichten von Anbietern bis 1. Dezember 2027
                    2 to [HR, MANAGER]                                      | 2 Einträge an: Personalentwicklung, Führungskraft
                    assignment 0cdaf2f7-b75b-4e64-a5e8-f5e7e18137de         | eine Zuweisung
                    absences                                                | Abwesenheiten
                    2027-03-01T08:00:00Z to 2027-03-02T08:00:00Z            | von 1. März 2027, 9:00 Uhr auf 2. März 2027, 9:00 Uhr
                    """)
    void notesOfTheAuditAreWorded(String note, String said) {
        assertThat(words.detail(note, Map.of(), Locale.GERMAN).replace('\u00a0', ' '))
                .isEqualTo(said);
    }

    @Test
    void whatAPersonWroteStaysAsItIs() {
        assertThat(words.detail("Die Gruppe ist zu klein.", Map.of(), Locale.GERMAN))
                .isEqualTo("Die Gruppe ist zu klein.");
        assertThat(words.detail("Aktenzeichen 2026-99-12", Map.of(), Locale.GERMAN))
                .isEqualTo("Aktenzeichen 2026-99-12");
        assertThat(words.detail("2026-99-12", Map.of(), Locale.GERMAN)).isEqualTo("2026-99-12");
        assertThat(words.detail("module " + ID + ": Beleg vom 2026-01-05", Map.of(ID, "E-Akte"), Locale.GERMAN))
                .isEqualTo("Modul „E-Akte“, Grund: Beleg vom 2026-01-05");
    }

    @Test
    void idsAreNamedOrLeftOut() {
        assertThat(words.detail("module " + ID + ": krank", Map.of(ID, "E-Akte"), Locale.GERMAN))
                .isEqualTo("Modul „E-Akte“, Grund: krank");
        assertThat(words.detail("module " + ID, Map.of(), Locale.GERMAN)).isEqualTo("ein Modul");
        assertThat(words.detail(ID, Map.of(), Locale.GERMAN)).isEmpty();
        assertThat(words.detail(null, Map.of(), Locale.GERMAN)).isEmpty();
    }
}
