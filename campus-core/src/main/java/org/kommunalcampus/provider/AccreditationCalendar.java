package org.kommunalcampus.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.UseCase;

/** Ends accreditations whose last day has passed, and reminds providers before. */
@UseCase
@RequiredArgsConstructor
public class AccreditationCalendar {

    /** How many days before the last day providers are reminded for the first time. */
    public static final int FIRST_REMINDER = 90;

    private static final ReminderSchedule SCHEDULE = ReminderSchedule.of("accreditation", FIRST_REMINDER, 30);

    private final ProviderRepository providers;
    private final Notices notices;
    private final Reminders reminders;
    private final StateAnnouncement standing;
    private final Clock clock;

    /** Does what today asks for; doing it twice changes nothing. */
    @CapabilityOnly("the daily job")
    public void expireDue() {
        LocalDate today = LocalDate.now(clock);
        Caller calendar = Caller.system("calendar");
        List<Deadline> ending = new ArrayList<>();
        for (Provider provider : providers.findByStateAndAccreditedUntilLessThanEqual(
                ProviderState.ACCREDITED, SCHEDULE.furthest(today))) {
            LocalDate last = Objects.requireNonNull(provider.getAccreditedUntil(), "the query asks for a last day");
            if (provider.lapse(today)) {
                standing.changed(calendar, provider, "provider.lapsed", NoticeKind.LAPSED, last.toString());
            } else {
                ending.add(Deadline.untold(provider.providerId().value(), last));
            }
        }
        reminders
                .take(SCHEDULE, ending)
                .forEach(due -> notices.add(
                        new ProviderId(due.subject()),
                        NoticeKind.ENDS_SOON,
                        due.day().toString()));
    }
}
