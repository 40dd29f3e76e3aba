package org.kommunalcampus.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;

/**
 * How a person wants mails.
 *
 * @param quietFrom from when on no mail is to come; {@code null} together with {@code quietUntil} for no such hours
 * @param quietUntil when mails come again, on the same day or the next
 * @param language in which mails are written
 * @param dates whether booked dates come as well, each in a mail that calendar programs understand
 */
public record MailPreference(
        MailTiming timing,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        Locale language,
        boolean dates) {

    /** At once, but not in the evening and at night. */
    public static final MailPreference USUAL =
            new MailPreference(MailTiming.AT_ONCE, LocalTime.of(19, 0), LocalTime.of(7, 0), Locale.GERMAN);

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Several messages that come of one thing become one mail. */
    private static final Duration COLLECTED = Duration.ofMinutes(1);

    /** With booked dates. */
    public MailPreference(
            MailTiming timing, @Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil, Locale language) {
        this(timing, quietFrom, quietUntil, language, true);
    }

    /** The same, but never. */
    public MailPreference off() {
        return new MailPreference(MailTiming.OFF, quietFrom, quietUntil, language, dates);
    }

    /** When a message of this moment is to go by mail; empty for never. */
    public Optional<Instant> dueAt(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        return switch (timing) {
            case AT_ONCE -> Optional.of(afterQuiet(here.plus(COLLECTED)));
            case DAILY -> Optional.of(afterQuiet(morning(here)));
            case WEEKLY -> Optional.of(afterQuiet(monday(here)));
            case OFF -> Optional.empty();
        };
    }

    /**
     * When a mail about a date that begins then is to go: like messages, but at once where it would begin before the digest comes. Empty for never, also for who wants no
     * dates.
     */
    Optional<Instant> dateDueAt(Instant now, ZoneId zone, Instant start) {
        if (!dates) {
            return Optional.empty();
        }
        return dueAt(now, zone)
                .map(due ->
                        due.isBefore(start) ? due : afterQuiet(now.atZone(zone).plus(COLLECTED)));
    }

    /** Throws {@link org.kommunalcampus.shared.Invalid} when the hours have no beginning, no end or no length. */
    void check() {
        var checks = new FieldChecks();
        if ((quietFrom == null) != (quietUntil == null)) {
            checks.reject(
                    quietFrom == null ? "/quietFrom" : "/quietUntil",
                    "required",
                    "Quiet hours have a beginning and an end.");
        } else if (quietFrom != null && quietFrom.equals(quietUntil)) {
            checks.reject("/quietUntil", "empty-span", "Quiet hours end at another time than they begin.");
        }
        checks.orThrow();
    }

    private Instant afterQuiet(ZonedDateTime at) {
        if (quietFrom == null || quietUntil == null) {
            return at.toInstant();
        }
        LocalTime time = at.toLocalTime();
        boolean begun = !time.isBefore(quietFrom);
        boolean goesOn = time.isBefore(quietUntil);
        boolean overMidnight = quietUntil.isBefore(quietFrom);
        boolean quiet = overMidnight ? begun || goesOn : begun && goesOn;
        if (!quiet) {
            return at.toInstant();
        }
        return at.toLocalDate()
                .plusDays(goesOn ? 0 : 1)
                .atTime(quietUntil)
                .atZone(at.getZone())
                .toInstant();
    }

    private static ZonedDateTime morning(ZonedDateTime now) {
        ZonedDateTime today = now.with(MORNING);
        return today.isAfter(now) ? today : today.plusDays(1);
    }

    private static ZonedDateTime monday(ZonedDateTime now) {
        ZonedDateTime next =
                now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING);
        return next.isAfter(now) ? next : next.plusWeeks(1);
    }
}
