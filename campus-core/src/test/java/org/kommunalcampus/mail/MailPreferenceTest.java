package org.kommunalcampus.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunalcampus.shared.Invalid;

class MailPreferenceTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "AT_ONCE, , , 2026-11-25T10:00, 2026-11-25T10:01",
        "AT_ONCE, 19:00, 07:00, 2026-11-25T10:00, 2026-11-25T10:01",
        "AT_ONCE, 19:00, 07:00, 2026-11-25T18:59, 2026-11-26T07:00",
        "AT_ONCE, 19:00, 07:00, 2026-11-25T23:30, 2026-11-26T07:00",
        "AT_ONCE, 19:00, 07:00, 2026-11-26T02:00, 2026-11-26T07:00",
        "AT_ONCE, 19:00, 07:00, 2026-11-26T06:59, 2026-11-26T07:00",
        "AT_ONCE, 08:00, 12:30, 2026-11-26T09:15, 2026-11-26T12:30",
        "DAILY, , , 2026-11-25T06:59, 2026-11-25T07:00",
        "DAILY, , , 2026-11-25T07:00, 2026-11-26T07:00",
        "DAILY, 22:00, 09:00, 2026-11-25T08:00, 2026-11-26T09:00",
        "WEEKLY, , , 2026-11-25T10:00, 2026-11-30T07:00",
        "WEEKLY, , , 2026-11-30T06:00, 2026-11-30T07:00",
        "WEEKLY, , , 2026-11-30T07:00, 2026-12-07T07:00",
        "DAILY, , , 2027-03-27T12:00, 2027-03-28T07:00",
        "DAILY, , , 2027-10-30T12:00, 2027-10-31T07:00"
    })
    void aMessageGoesWhenThePersonWantsIt(
            MailTiming timing, LocalTime quietFrom, LocalTime quietUntil, LocalDateTime told, LocalDateTime due) {
        var preference = new MailPreference(timing, quietFrom, quietUntil, Locale.GERMAN);

        assertThat(preference.dueAt(at(told), ZONE)).contains(at(due));
    }

    @Test
    void quietHoursThatEndInTheHourThatDoesNotExistEndWhenItIsOver() {
        var preference =
                new MailPreference(MailTiming.AT_ONCE, LocalTime.of(22, 0), LocalTime.of(2, 30), Locale.GERMAN);

        assertThat(preference.dueAt(at(LocalDateTime.of(2027, 3, 28, 0, 10)), ZONE))
                .contains(at(LocalDateTime.of(2027, 3, 28, 3, 30)));
    }

    @Test
    void whoWantsNoMailsGetsNone() {
        assertThat(MailPreference.USUAL.off().dueAt(Instant.EPOCH, ZONE)).isEqualTo(Optional.empty());
    }

    @Test
    void quietHoursHaveABeginningAnEndAndALength() {
        LocalTime seven = LocalTime.of(7, 0);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(new MailPreference(MailTiming.DAILY, seven, null, Locale.GERMAN)::check);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(new MailPreference(MailTiming.DAILY, null, seven, Locale.GERMAN)::check);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(new MailPreference(MailTiming.DAILY, seven, seven, Locale.GERMAN)::check);
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }
}
