package org.kommunalcampus.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.UseCase;

/**
 * Knows who is to be reminded of which deadline, and remembers it: a reminder whose day was missed is given later, none is given twice, and of several missed ones
 * the latest stands for all.
 */
@UseCase
@RequiredArgsConstructor
public class Reminders {

    /** After so many days nobody asks any more what somebody was reminded of. */
    private static final int KEPT_DAYS = 400;

    private final GivenReminderRepository given;
    private final Clock clock;

    /** Those of which somebody is to be reminded now; they count as reminded of from now on. At most 500 at a time, each with a subject of its own. */
    @CapabilityOnly("capabilities in which something falls due")
    public List<Deadline> take(ReminderSchedule schedule, Collection<Deadline> deadlines) {
        LocalDate today = LocalDate.now(clock);
        Map<GivenReminder.Key, GivenReminder> known =
                given
                        .findByPurpose(
                                schedule.purpose(),
                                deadlines.stream().map(Deadline::subject).toList())
                        .stream()
                        .collect(Collectors.toMap(GivenReminder::getId, Function.identity()));
        List<Deadline> due = new ArrayList<>();
        for (Deadline deadline : deadlines) {
            OptionalInt reached = schedule.reached(deadline, today);
            if (reached.isPresent() && isFirst(schedule, deadline, reached.getAsInt(), known)) {
                due.add(deadline);
            }
        }
        return due;
    }

    /** Forgets reminders of deadlines that have passed long ago. */
    @CapabilityOnly("the nightly job")
    public int forgetOld() {
        return given.deleteByDayBefore(LocalDate.now(clock).minusDays(KEPT_DAYS));
    }

    private boolean isFirst(
            ReminderSchedule schedule, Deadline deadline, int daysBefore, Map<GivenReminder.Key, GivenReminder> known) {
        var key = new GivenReminder.Key(schedule.purpose(), deadline.subject(), deadline.day());
        @Nullable GivenReminder last = known.get(key);
        if (last == null) {
            given.save(new GivenReminder(key, daysBefore));
            return true;
        }
        return last.goOnTo(daysBefore);
    }
}
