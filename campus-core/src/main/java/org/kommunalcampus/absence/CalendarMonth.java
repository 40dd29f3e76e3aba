package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * Who of a unit or team is not at work in a month.
 *
 * @param people how many belong to it today
 * @param days all days of the month
 */
@PersonalFacts
public record CalendarMonth(YearMonth month, int people, List<CalendarDay> days) {

    /** Keeps its own copy. */
    public CalendarMonth {
        days = List.copyOf(days);
    }

    /**
     * One day.
     *
     * @param holiday what the public holiday is called, {@code null} for a working day or a weekend
     * @param schoolHoliday what the school holidays are called there, {@code null} on days with school; nothing is planned differently for them
     * @param away those who are not at work, at most {@value UnitCalendar#MOST_NAMED}
     * @param more how many others are not
     * @param groups staffing groups that fall short, or would if all that is asked for were approved
     */
    public record CalendarDay(
            LocalDate day,
            @Nullable String holiday,
            @Nullable String schoolHoliday,
            Map<MemberId, AwayKind> away,
            int more,
            List<GroupDay> groups) {

        /** Keeps its own copies. */
        public CalendarDay {
            away = Map.copyOf(away);
            groups = List.copyOf(groups);
        }
    }

    /**
     * A staffing group on a day.
     *
     * @param present how many are at work, what is asked for left aside
     * @param certain whether they are too few anyway, and not only if all that is asked for is approved
     */
    public record GroupDay(StaffingGroupId id, String group, int minimum, int present, boolean certain) {}
}
