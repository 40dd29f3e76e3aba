package org.kommunalcampus.web.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.OfficeClosures;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

@ApiTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class HolidayNotesTest {

    private final HolidayNotes notes;

    @Test
    void aSessionOnADayWithoutWorkSaysThatNoPlanProposesIt() {
        assertThat(note(LocalDate.of(2027, 12, 24)))
                .isEqualTo("Am 24. Dezember 2027 sind Ämter geschlossen. Kein Lehrplan schlägt diesen Termin vor.");
        assertThat(note(LocalDate.of(2027, 12, 31))).contains("sind Ämter geschlossen");
        assertThat(note(LocalDate.of(2027, 10, 3))).contains("bundesweit Feiertag");
        assertThat(note(LocalDate.of(2027, 12, 23))).isNull();
    }

    @Test
    void aSessionInSchoolHolidaysSaysWhere() {
        LocalDate whit = LocalDate.of(2027, 5, 27);
        assertThat(school(whit))
                .isEqualTo(
                        "Schulferien in Baden-Württemberg, Bayern. Wer dort Schulkinder hat, ist dann oft nicht da.");
        assertThat(school(LocalDate.of(2027, 12, 28))).startsWith("Bundesweit Schulferien.");
        assertThat(school(LocalDate.of(2027, 11, 29))).isNull();
        assertThat(notes.school(whit, whit.plusDays(7), Locale.GERMAN)).isNull();
    }

    @Test
    void officesAreClosedOnTwoFurtherDaysOfTheYear() {
        assertThat(OfficeClosures.of(2026))
                .containsExactly(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31))
                .allMatch(OfficeClosures::on);
    }

    private @Nullable String school(LocalDate day) {
        return notes.school(day, day, Locale.GERMAN);
    }

    private @Nullable String note(LocalDate day) {
        return notes.on(day, day, Locale.GERMAN);
    }
}
