package org.kommunalcampus.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times of day and moments. A moment without an offset is German local time. What the clocks leave out in spring and show twice in autumn is refused and
 * said, never shifted.
 */
public final class TimeReader {

    /** The time zone of everybody who uses the platform. */
    public static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private static final int LONGEST = 45;
    private static final int NANO_DIGITS = 9;
    private static final Pattern TIME =
            Pattern.compile("([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9])(?::([0-5][0-9])(?:[.,]([0-9]{1,9}))?)?)?( ?Uhr)?");
    private static final Pattern MOMENT = Pattern.compile(
            "(.*?[0-9])(?:T|,? +(?:um )?)([0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?: ?Uhr)?) ?(Z|UTC|[+-][0-9]{2}:?(?:[0-9]{2})?)?");
    private static final Pattern PROGRAM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9:.]+(?:Z|[+-][0-9:]+)");
    private static final Pattern OFFSET = Pattern.compile("([+-])(0[0-9]|1[0-8]):?([0-5][0-9])?");

    private TimeReader() {}

    /** A time of day: {@code 9:00}, {@code 09:00}, {@code 9 Uhr}, {@code 9.30 Uhr}. */
    public static Parsed<LocalTime> time(String text) {
        Matcher parts = TIME.matcher(text.length() > LONGEST ? "" : text.strip());
        boolean whole = parts.matches() && (parts.group(2) != null || parts.group(5) != null);
        return whole
                ? Parsed.of(LocalTime.of(
                        number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), nanos(parts.group(4))))
                : Parsed.refused("invalid-time", "A time is written as 09:30.");
    }

    /** A moment: a day and a time with or without an offset; {@code 2027-01-13T08:00:00Z}, {@code 13.01.2027 8:00}, {@code 13.01.2027, 8.30 Uhr}. */
    public static Parsed<Instant> moment(String text, DayRange range) {
        Matcher parts = MOMENT.matcher(text.length() > LONGEST ? "" : text.strip());
        if (!parts.matches()) {
            return Parsed.refused("invalid-moment", "A day and a time are written as 30.11.2026 09:30.");
        }
        String offset = parts.group(3);
        return DayReader.read(parts.group(1), range)
                .then(day -> time(parts.group(2)).then(time -> moment(day, time, offset, range)));
    }

    /** A moment as programs write it, with an offset: {@code 2026-11-30T09:30:00Z}. */
    public static Parsed<Instant> instant(String text, DayRange range) {
        return text.length() <= LONGEST && PROGRAM.matcher(text).matches()
                ? moment(text, range)
                : Parsed.refused("invalid-moment", "A moment is written as 2026-11-30T09:30:00Z.");
    }

    /** As {@link #moment}; a day alone is its midnight. */
    public static Parsed<Instant> momentOrDay(String text, DayRange range) {
        return DayReader.read(text, range).value().isPresent()
                ? DayReader.read(text, range).then(day -> moment(day, LocalTime.MIDNIGHT))
                : moment(text, range);
    }

    /** The moment at which German clocks show this. */
    public static Parsed<Instant> moment(LocalDate day, LocalTime time) {
        LocalDateTime local = day.atTime(time);
        return switch (GERMANY.getRules().getValidOffsets(local).size()) {
            case 1 -> Parsed.of(local.atZone(GERMANY).toInstant());
            case 0 -> Parsed.refused("no-such-time", "On this night the clocks go forward; this time does not exist.");
            default -> Parsed.refused("ambiguous-time", "On this night the clocks show this time twice.");
        };
    }

    private static Parsed<Instant> moment(LocalDate day, LocalTime time, @Nullable String offset, DayRange range) {
        if (offset == null) {
            return moment(day, time);
        }
        Matcher parts = OFFSET.matcher(offset);
        if (!parts.matches()) {
            boolean universal = offset.equals("Z") || offset.equals("UTC");
            return universal
                    ? Parsed.of(day.atTime(time).toInstant(ZoneOffset.UTC))
                    : Parsed.refused("invalid-moment", "An offset is written as +01:00.");
        }
        int minutes = number(parts.group(2)) * 60 + number(parts.group(3));
        if (minutes > 18 * 60) {
            return Parsed.refused("invalid-moment", "An offset is written as +01:00.");
        }
        int signed = parts.group(1).equals("-") ? -minutes : minutes;
        return Parsed.of(day.atTime(time).toInstant(ZoneOffset.ofTotalSeconds(signed * 60)));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, NANO_DIGITS));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
