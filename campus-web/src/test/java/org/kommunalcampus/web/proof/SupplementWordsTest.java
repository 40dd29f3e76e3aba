package org.kommunalcampus.web.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.CompletionId;
import org.kommunalcampus.record.RecordNumber;
import org.kommunalcampus.record.RecordState;
import org.kommunalcampus.record.RecordSupplement;
import org.kommunalcampus.record.RecordedBy;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A supplement says what was kept, and nothing that was not. */
@ApiTest
class SupplementWordsTest {

    private static final String SEAL = "Qualitätssiegel";

    @Autowired
    private SupplementWords words;

    @Test
    void theSealIsSaidWhereItWasKept() {
        assertThat(facts(RecordKind.ACHIEVEMENT, 2, CertificationBasis.REVIEW, false))
                .anyMatch(fact -> fact.startsWith(SEAL) && !fact.endsWith("keines"));
        assertThat(facts(RecordKind.ACHIEVEMENT, 2, null, false)).contains(SEAL + ": bei der Ausstellung keines");
        assertThat(facts(RecordKind.ACHIEVEMENT, null, null, false)).noneMatch(fact -> fact.startsWith(SEAL));
    }

    @Test
    void whatComesFromElsewhereBearsNoSealOfTheModule() {
        assertThat(facts(RecordKind.PARTICIPATION, 2, CertificationBasis.REVIEW, true))
                .noneMatch(fact -> fact.startsWith(SEAL));
    }

    @Test
    void whoOnlyTookPartWasNotExamined() {
        assertThat(facts(RecordKind.PARTICIPATION, 2, null, false)).noneMatch(fact -> fact.startsWith("Prüfung"));
        assertThat(facts(RecordKind.ACHIEVEMENT, 2, null, false)).contains("Prüfung: Abschlussprüfung online");
    }

    @Test
    void whereNoEditionWasKeptTheDescriptionIsTodays() {
        String hint = "Hinweis: Angaben nach der heute angebotenen Fassung";
        assertThat(facts(RecordKind.ACHIEVEMENT, null, null, false)).contains(hint);
        assertThat(facts(RecordKind.ACHIEVEMENT, 2, null, false)).doesNotContain(hint);
    }

    private List<String> facts(
            RecordKind kind, @Nullable Integer edition, @Nullable CertificationBasis seal, boolean elsewhere) {
        ModuleDescription module = ModuleDescription.of(Map.of(
                "/title", "Digitale Verwaltung",
                "/format", "ONLINE",
                "/elements/0/phase", "FOLLOW_UP",
                "/elements/0/kind", "FINAL_EXAM",
                "/elements/0/title", "Abschlusstest",
                "/elements/0/minutes", "30"));
        var record = new AchievementRecordView(
                new RecordNumber("KC-2222-2222-2222-2222"),
                "Kim Muster",
                null,
                CompletionId.next(),
                ModuleId.next(),
                kind,
                "Digitale Verwaltung",
                "Akademie Zweiburgen",
                360,
                LocalDate.of(2026, 11, 23),
                null,
                null,
                50,
                edition,
                seal,
                null,
                null,
                List.of(),
                RecordedBy.EMPLOYER,
                elsewhere,
                Instant.parse("2026-11-23T08:00:00Z"),
                List.of(),
                RecordState.VALID);
        return words.of(new RecordSupplement(record, module), Locale.GERMAN).facts().stream()
                .map(fact -> fact.name() + ": " + fact.value())
                .toList();
    }
}
