package org.kommunalcampus.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.UseCase;

/** Ends accreditations whose last day has passed, and reminds providers before. */
@UseCase
@RequiredArgsConstructor
public class AccreditationCalendar {

    /** How many days before the last day providers are reminded, the first and the second time. */
    public static final int FIRST_REMINDER = 90;

    private static final int SECOND_REMINDER = 30;

    private final ProviderRepository providers;
    private final Notices notices;
    private final StateAnnouncement standing;
    private final Clock clock;

    /** Does what today asks for; doing it twice changes nothing. */
    @CapabilityOnly("the daily job")
    public void expireDue() {
        LocalDate today = LocalDate.now(clock);
        Caller calendar = Caller.system("calendar");
        for (Provider provider : providers.findByStateAndAccreditedUntilLessThanEqual(
                ProviderState.ACCREDITED, today.plusDays(FIRST_REMINDER))) {
            LocalDate last = provider.getAccreditedUntil();
            if (last == null) {
                continue;
            }
            if (provider.lapse(today)) {
                standing.changed(calendar, provider, "provider.lapsed", NoticeKind.LAPSED, last.toString());
            } else {
                boolean close = ChronoUnit.DAYS.between(today, last) <= SECOND_REMINDER;
                notices.remind(
                        provider.providerId(), NoticeKind.ENDS_SOON, last, close ? SECOND_REMINDER : FIRST_REMINDER);
            }
        }
    }
}
