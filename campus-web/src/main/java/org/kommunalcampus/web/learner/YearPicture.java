package org.kommunalcampus.web.learner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The learning time of a year, month by month, as a picture of 240 by 52 units.
 *
 * @param months twelve columns, the month that runs first
 * @param words what the picture shows, for those who do not see it
 */
record YearPicture(List<Month> months, String words) {

    private static final int MONTHS = 12;
    private static final int STEP = 20;
    private static final int GROUND = 36;
    private static final int TALLEST = 34;
    private static final int LEAST = 2;

    /** A column and the letter below it. */
    record Month(int x, int y, int height, String initial) {}

    /** Work that is planned evenly over some days, both included. */
    record Planned(LocalDate from, LocalDate until, int minutes) {

        private int in(YearMonth month) {
            LocalDate first = from.isBefore(month.atDay(1)) ? month.atDay(1) : from;
            LocalDate last = until.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : until;
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            long all = ChronoUnit.DAYS.between(from, until) + 1;
            return days <= 0 ? 0 : (int) Math.round((double) minutes * days / all);
        }
    }

    /**
     * The year that begins with the month of today; null where nothing is planned in it.
     *
     * @param name what a month is called
     * @param said how a month with so many minutes is put into words
     */
    static @Nullable YearPicture of(
            List<Planned> work,
            LocalDate today,
            Function<LocalDate, String> name,
            BiFunction<String, Integer, String> said) {
        YearMonth first = YearMonth.from(today);
        List<Integer> minutes = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = first.plusMonths(i);
            minutes.add(work.stream().mapToInt(part -> part.in(month)).sum());
        }
        int most = minutes.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most == 0) {
            return null;
        }
        List<Month> months = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            LocalDate day = first.plusMonths(i).atDay(1);
            int of = minutes.get(i);
            String month = name.apply(day);
            int height = Math.max(LEAST, TALLEST * of / most);
            months.add(new Month(STEP * i + 3, GROUND - height, height, month.substring(0, 1)));
            if (of > 0) {
                words.add(said.apply(month, of));
            }
        }
        return new YearPicture(months, words.stream().collect(Collectors.joining(", ")));
    }
}
