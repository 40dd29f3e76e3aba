package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearPictureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void workIsSpreadOverItsDays() {
        YearPicture picture =
                picture(new YearPicture.Planned(LocalDate.of(2026, 12, 22), LocalDate.of(2027, 1, 10), 600));
        assertThat(picture.words()).isEqualTo("12: 300, 1: 300");
        assertThat(picture.months()).hasSize(12);
        assertThat(picture.months().get(1).height())
                .isEqualTo(picture.months().get(2).height())
                .isGreaterThan(picture.months().get(3).height());
    }

    @Test
    void aYearWithoutWorkHasNoPicture() {
        assertThat(YearPicture.of(List.of(), TODAY, day -> "M", (month, minutes) -> ""))
                .isNull();
    }

    private static YearPicture picture(YearPicture.Planned work) {
        YearPicture picture = YearPicture.of(
                List.of(work),
                TODAY,
                day -> String.valueOf(day.getMonthValue()),
                (month, minutes) -> month + ": " + minutes);
        assertThat(picture).isNotNull();
        return picture;
    }
}
