package org.kommunalcampus.web.layout;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.shared.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Amounts, dates and times in words of the reader's language; times are those of Germany. */
@Component
@RequiredArgsConstructor
public class Wording {

    /** Where the platform's sessions take place. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final int LONG_RUN_IN_DAYS = 7;

    private final MessageSource messages;

    /** The text of the bundles with this key. */
    public String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Working time, for example "45 Min.", "6 Std." or "1,5 Std.". */
    public String hours(int minutes, Locale locale) {
        if (minutes < 60) {
            return text("word.minutes", locale, minutes);
        }
        return minutes % 30 == 0
                ? text("word.hours", locale, NumberFormat.getInstance(locale).format(minutes / 60.0))
                : text("word.hours.minutes", locale, minutes / 60, minutes % 60);
    }

    /** The price, that it is free, or that it is unknown. */
    public String price(@Nullable Money price, Locale locale) {
        if (price == null) {
            return text("word.price.unknown", locale);
        }
        if (price.amount().signum() == 0) {
            return text("word.price.free", locale);
        }
        var format = NumberFormat.getCurrencyInstance(Locale.of(locale.getLanguage(), "DE"));
        format.setCurrency(Currency.getInstance(price.currency()));
        boolean whole = price.amount().stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : 2);
        return format.format(price.amount());
    }

    /** How a module is taught; "not stated" where the source does not say. */
    public String format(@Nullable Format format, Locale locale) {
        return text("word.format." + (format == null ? "unknown" : format.name()), locale);
    }

    /** Who vouches for a module, for example "geprüft vom Fachbeirat"; null for nobody. */
    public @Nullable String certified(@Nullable CertificationBasis basis, Locale locale) {
        return basis == null ? null : text("word.certified." + basis, locale);
    }

    /** The name of a language by its ISO 639-1 code. */
    public String language(String code, Locale locale) {
        String name = Locale.of(code).getDisplayLanguage(locale);
        return name.isBlank() ? code : name;
    }

    /** The order of names in a list as people look for them: "Ärger" beside "Arbeit", and not behind "Zoll". */
    public static Comparator<String> alphabetical(Locale locale) {
        return Collator.getInstance(locale)::compare;
    }

    /** A day, for example "23. November 2026". */
    public String day(LocalDate day, Locale locale) {
        return pattern("word.day", locale).format(day);
    }

    /** A day of each year, for example "31. März". */
    public String dayOfYear(MonthDay day, Locale locale) {
        return pattern("word.dayOfYear", locale).format(day);
    }

    /** The day of an instant. */
    public String day(Instant instant, Locale locale) {
        return day(LocalDate.ofInstant(instant, ZONE), locale);
    }

    /** Day and time, for example "23. November 2026, 9:00 Uhr". */
    public String moment(Instant instant, Locale locale) {
        ZonedDateTime time = instant.atZone(ZONE);
        return text("word.moment", locale, pattern("word.day", locale).format(time), clock(time));
    }

    /** From when to when, on one day or over several. */
    public String span(Instant from, Instant to, Locale locale) {
        ZonedDateTime start = from.atZone(ZONE);
        ZonedDateTime end = to.atZone(ZONE);
        if (start.toLocalDate().equals(end.toLocalDate())) {
            String day = pattern("word.weekday", locale).format(start);
            return text("word.span.day", locale, day, clock(start), clock(end));
        }
        if (ChronoUnit.DAYS.between(start, end) >= LONG_RUN_IN_DAYS) {
            return days(start.toLocalDate(), end.toLocalDate(), locale);
        }
        return text("word.span.times", locale, day(from, locale), clock(start), day(to, locale), clock(end));
    }

    /** From one day to another, or the one day; the year is said once where it is the same. */
    public String days(LocalDate from, LocalDate to, Locale locale) {
        if (from.equals(to)) {
            return day(from, locale);
        }
        String start = from.getYear() == to.getYear() ? dayOfYear(MonthDay.from(from), locale) : day(from, locale);
        return text("word.span.days", locale, start, day(to, locale));
    }

    private static String clock(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).format(time);
    }

    private DateTimeFormatter pattern(String key, Locale locale) {
        return DateTimeFormatter.ofPattern(text(key, locale), locale);
    }
}
