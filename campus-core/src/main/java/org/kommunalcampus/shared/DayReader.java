package org.kommunalcampus.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads days: {@code 2026-11-30}, {@code 20261130}, {@code 30.11.2026}, {@code 30.11.26}, {@code 30. November 2026}, each also with midnight behind it, as
 * spreadsheets add it. A day that does not exist is refused, never moved; so is one whose order of day and month nobody can know ({@code 01/02/2027}), and a
 * year of two digits that fits two centuries.
 */
public final class DayReader {

    private static final int LONGEST = 40;
    private static final int ISO_LENGTH = 10;
    private static final Pattern MIDNIGHT = Pattern.compile("(.*[0-9])[ T]0?0:00(?::00(?:\\.0{1,9})?)?");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern BASIC = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern GERMAN = Pattern.compile("([0-9]{1,2})\\. ?([0-9]{1,2})\\. ?([0-9]{2}|[0-9]{4})");
    private static final Pattern IN_WORDS = Pattern.compile("([0-9]{1,2})\\. ?(\\p{L}{3,9})\\.? ([0-9]{4})");
    private static final Pattern ISO_OF_YEAR = Pattern.compile("--([0-9]{2})-([0-9]{2})");
    private static final Pattern GERMAN_OF_YEAR = Pattern.compile("([0-9]{1,2})\\. ?([0-9]{1,2})\\.?");
    private static final Pattern IN_WORDS_OF_YEAR = Pattern.compile("([0-9]{1,2})\\. ?(\\p{L}{3,9})\\.?");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
    private static final Pattern SLASHES = Pattern.compile("[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}");
    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember");

    private DayReader() {}

    /** The day that the text means, within the range. */
    public static Parsed<LocalDate> read(String text, DayRange range) {
        if (text.length() > LONGEST) {
            return notDay();
        }
        String plain = text.replace('\u00a0', ' ').strip();
        Matcher midnight = MIDNIGHT.matcher(plain);
        return day(midnight.matches() ? midnight.group(1) : plain, range);
    }

    /** A day as programs write it, {@code 2026-11-30}. */
    public static Parsed<LocalDate> readIso(String text, DayRange range) {
        Matcher parts = ISO.matcher(text.length() > LONGEST ? "" : text);
        return text.length() == ISO_LENGTH && parts.matches()
                ? day(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), range)
                : notDay();
    }

    /** A day of each year: {@code 31.3.}, {@code 31. März}, {@code 31.03}, {@code --03-31}. */
    public static Parsed<MonthDay> monthDay(String text) {
        String plain =
                text.length() > LONGEST ? "" : text.replace('\u00a0', ' ').strip();
        Matcher iso = ISO_OF_YEAR.matcher(plain);
        if (iso.matches()) {
            return monthDay(number(iso.group(1)), number(iso.group(2)));
        }
        Matcher german = GERMAN_OF_YEAR.matcher(plain);
        if (german.matches()) {
            return monthDay(number(german.group(2)), number(german.group(1)));
        }
        Matcher words = IN_WORDS_OF_YEAR.matcher(plain);
        int month = words.matches() ? monthNamed(words.group(2)) : 0;
        return month == 0
                ? Parsed.refused("invalid-day-of-year", "A day of each year is written as 31.03. or --03-31.")
                : monthDay(month, number(words.group(1)));
    }

    /** A month as programs and browsers write it, {@code 2026-11}, within {@link DayRange#CALENDAR}. */
    public static Parsed<YearMonth> month(String text) {
        Matcher parts = MONTH.matcher(text.length() > LONGEST ? "" : text.strip());
        return parts.matches()
                ? day(number(parts.group(1)), number(parts.group(2)), 1, DayRange.CALENDAR)
                        .then(first -> Parsed.of(YearMonth.from(first)))
                : Parsed.refused("invalid-month", "A month is written as 2026-11.");
    }

    private static Parsed<MonthDay> monthDay(int month, int day) {
        try {
            return Parsed.of(MonthDay.of(month, day));
        } catch (DateTimeException inNoYear) {
            return Parsed.refused("no-such-day", "This day does not exist.");
        }
    }

    private static Parsed<LocalDate> day(String plain, DayRange range) {
        for (Pattern form : List.of(ISO, BASIC)) {
            Matcher parts = form.matcher(plain);
            if (parts.matches()) {
                return day(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), range);
            }
        }
        Matcher german = GERMAN.matcher(plain);
        if (german.matches()) {
            int year = number(german.group(3));
            return german.group(3).length() == 4
                    ? day(year, number(german.group(2)), number(german.group(1)), range)
                    : shortYear(year, number(german.group(2)), number(german.group(1)), range);
        }
        Matcher words = IN_WORDS.matcher(plain);
        if (words.matches()) {
            int month = monthNamed(words.group(2));
            return month == 0 ? notDay() : day(number(words.group(3)), month, number(words.group(1)), range);
        }
        return SLASHES.matcher(plain).matches()
                ? Parsed.refused("ambiguous-date", "Nobody can know which part is the day and which the month.")
                : notDay();
    }

    private static Parsed<LocalDate> day(int year, int month, int day, DayRange range) {
        try {
            return range.within(LocalDate.of(year, month, day));
        } catch (DateTimeException nowhereInCalendar) {
            return Parsed.refused("no-such-day", "This day does not exist.");
        }
    }

    private static Parsed<LocalDate> shortYear(int year, int month, int day, DayRange range) {
        List<Parsed<LocalDate>> readings = Stream.of(1900, 2000, 2100)
                .map(century -> day(century + year, month, day, range))
                .toList();
        List<Parsed<LocalDate>> possible =
                readings.stream().filter(reading -> reading.value().isPresent()).toList();
        return switch (possible.size()) {
            case 0 -> readings.get(1);
            case 1 -> possible.getFirst();
            default -> Parsed.refused("ambiguous-date", "The year needs four digits.");
        };
    }

    /** The number of the month by its name or the first three letters of it, 0 for none. */
    private static int monthNamed(String word) {
        String name = word.toLowerCase(Locale.GERMAN).replace("maerz", "märz");
        return IntStream.rangeClosed(1, 12)
                .filter(month -> MONTHS.get(month - 1).equals(name)
                        || (name.length() <= 4 && MONTHS.get(month - 1).startsWith(name)))
                .findFirst()
                .orElse(0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Parsed<LocalDate> notDay() {
        return Parsed.refused("invalid-date", "A day is written as 30.11.2026 or 2026-11-30.");
    }
}
