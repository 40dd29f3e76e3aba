package org.kommunalcampus.web.notification;

import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.mail.MailPreference;
import org.kommunalcampus.mail.MailTiming;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.kit.FormField;

/**
 * How somebody wants mails, as it was chosen.
 *
 * @param quietFrom full hour, none for no quiet hours
 * @param quietUntil likewise
 * @param language ISO 639-1 code
 * @param dates whether booked dates come for the calendar
 */
record MailForm(
        @Nullable MailTiming timing,
        @FormField(most = 23) @Nullable Integer quietFrom,
        @FormField(most = 23) @Nullable Integer quietUntil,
        @Nullable String language,
        @Nullable Boolean dates) {

    static MailForm of(MailPreference chosen) {
        return new MailForm(
                chosen.timing(),
                hour(chosen.quietFrom()),
                hour(chosen.quietUntil()),
                chosen.language().getLanguage(),
                chosen.dates());
    }

    /** The choice; throws {@link Invalid} without a timing. */
    MailPreference read() {
        if (timing == null) {
            throw new Invalid("/timing", "required", "A choice is needed.");
        }
        Locale chosen = Locale.ENGLISH.getLanguage().equals(language) ? Locale.ENGLISH : Locale.GERMAN;
        return new MailPreference(timing, time(quietFrom), time(quietUntil), chosen, Boolean.TRUE.equals(dates));
    }

    private static @Nullable Integer hour(@Nullable LocalTime time) {
        return time == null ? null : time.getHour();
    }

    private static @Nullable LocalTime time(@Nullable Integer hour) {
        return hour == null ? null : LocalTime.of(hour, 0);
    }
}
