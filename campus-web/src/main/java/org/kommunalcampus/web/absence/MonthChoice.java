package org.kommunalcampus.web.absence;

import java.time.Clock;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** The month that an address names, and its neighbours. */
final class MonthChoice {

    private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-(0[1-9]|1[0-2])");

    private MonthChoice() {}

    /** The month; anything else means the current one, since people edit addresses and bookmarks grow old. */
    static YearMonth of(String text, Clock clock) {
        return MONTH.matcher(text).matches() ? YearMonth.parse(text) : YearMonth.now(clock);
    }
}
