package org.kommunalcampus.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Reads dates and times as partners write them. Times without an offset are German local time; a date alone is its midnight. */
final class LenientDates {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> OffsetDateTime.parse(text, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS]XX"))
                    .toInstant(),
            text -> LocalDateTime.parse(text).atZone(ZONE).toInstant(),
            text -> LocalDateTime.parse(text, DateTimeFormatter.ofPattern("d.M.yyyy'T'H:mm[:ss]"))
                    .atZone(ZONE)
                    .toInstant(),
            text -> date(text).orElseThrow().atStartOfDay(ZONE).toInstant());

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.BASIC_ISO_DATE,
            DateTimeFormatter.ofPattern("d.M.yyyy"));

    private LenientDates() {}

    /** The moment that the text means; empty when it means none, or one that no calendar of ours reaches. */
    static Optional<Instant> instant(String text) {
        String compact = text.strip().replaceFirst("(?<=\\d)\\s+(?=\\d)", "T").replaceFirst("\\s*UTC$", "Z");
        for (var form : FORMS) {
            try {
                return Optional.of(form.apply(compact)).filter(LenientDates::isUsual);
            } catch (DateTimeException | NoSuchElementException otherForm) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** The day that the text means, without a time. */
    static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter form : DATES) {
            try {
                TemporalAccessor parsed = form.parse(text.strip());
                return Optional.of(LocalDate.from(parsed));
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static boolean isUsual(Instant moment) {
        int year = moment.atZone(ZONE).getYear();
        return year >= 1900 && year <= 2200;
    }
}
