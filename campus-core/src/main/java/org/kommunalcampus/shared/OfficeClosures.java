package org.kommunalcampus.shared;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/** The days on which offices are closed although they are no public holidays: 24 and 31 December (section 6 paragraph 3 of the collective agreement of the public service, TVöD). */
public final class OfficeClosures {

    private static final List<MonthDay> DAYS =
            List.of(MonthDay.of(Month.DECEMBER, 24), MonthDay.of(Month.DECEMBER, 31));

    private OfficeClosures() {}

    /** Those of a year. */
    public static Stream<LocalDate> of(int year) {
        return DAYS.stream().map(day -> day.atYear(year));
    }

    /** Whether the day is one. */
    public static boolean on(LocalDate day) {
        return DAYS.contains(MonthDay.from(day));
    }
}
