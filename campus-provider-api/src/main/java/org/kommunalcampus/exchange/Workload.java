package org.kommunalcampus.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Derives the hours of work of a course from what feeds say about it: so many hours per week, day or month ({@code workload}) over a time
 * ({@code duration}, or from start to end). A duration in hours alone is the work itself; one in weeks alone says nothing about it.
 */
final class Workload {

    private static final Pattern ISO = Pattern.compile(
            "P(?:([\\d.,]+)Y)?(?:([\\d.,]+)M)?(?:([\\d.,]+)W)?(?:([\\d.,]+)D)?(?:T(?:([\\d.,]+)H)?(?:([\\d.,]+)M)?(?:([\\d.,]+)S)?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final List<Double> DAYS = List.of(365.25, 30.4375, 7.0, 1.0);
    private static final List<Double> HOURS = List.of(1.0, 1 / 60.0, 1 / 3600.0);

    /** Calendar days and hours of work of a duration. */
    private record Span(double days, double hours) {}

    /** What a module may state at most. */
    private static final BigDecimal MOST = BigDecimal.valueOf(4000);

    private Workload() {}

    /** The hours in quarters, at least one quarter; empty when they cannot be known. */
    static Optional<BigDecimal> hours(JsonNode attributes, @Nullable Instant start, @Nullable Instant end) {
        Optional<Span> span =
                Optional.ofNullable(LenientJson.text(attributes, "duration")).flatMap(Workload::span);
        if (span.isPresent() && span.get().days() == 0) {
            return quarters(span.get().hours());
        }
        double days = span.map(Span::days).orElse(0.0);
        if (days == 0 && start != null && end != null) {
            days = Duration.between(start, end).toHours() / 24.0;
        }
        JsonNode workload = LenientJson.first(attributes, "workload");
        if (workload == null || days <= 0) {
            return Optional.empty();
        }
        double perWeek = perWeek(workload);
        return quarters(perWeek * days / 7);
    }

    /** How long the course goes on in calendar time, as its duration says; empty when that names hours of work, or nothing. */
    static Optional<String> calendar(JsonNode attributes) {
        return Optional.ofNullable(LenientJson.text(attributes, "duration"))
                .filter(text -> span(text).filter(span -> span.days() > 0).isPresent())
                .map(text -> text.strip().toUpperCase(Locale.ROOT));
    }

    /** Hours of work by the length alone, with so many in each week; empty where no length is stated or nobody could do it. */
    static Optional<BigDecimal> byLength(JsonNode attributes, BigDecimal perWeek) {
        return calendar(attributes)
                .flatMap(Workload::span)
                .flatMap(span -> quarters(Math.max(span.days() / 7, 1) * perWeek.doubleValue()))
                .filter(hours -> hours.compareTo(MOST) <= 0);
    }

    /** The time that a session takes when only its start is known. */
    static Optional<Duration> length(@Nullable String duration) {
        return Optional.ofNullable(duration)
                .flatMap(Workload::span)
                .map(span -> Duration.ofMinutes(Math.round(span.days() * 24 * 60 + span.hours() * 60)));
    }

    private static Optional<Span> span(String duration) {
        Matcher iso = ISO.matcher(duration);
        if (!iso.matches()) {
            return Optional.empty();
        }
        double days = 0;
        double hours = 0;
        for (int i = 0; i < DAYS.size(); i++) {
            days += number(iso.group(i + 1)) * DAYS.get(i);
        }
        for (int i = 0; i < HOURS.size(); i++) {
            hours += number(iso.group(DAYS.size() + i + 1)) * HOURS.get(i);
        }
        return Optional.of(new Span(days, hours));
    }

    /** Version 3 has value and unit; version 2 a number of hours per week, sometimes as text. */
    private static double perWeek(JsonNode workload) {
        if (!workload.isObject()) {
            return number(LenientJson.text(workload));
        }
        double value = number(LenientJson.text(workload, "timeValue"));
        String unit = String.valueOf(LenientJson.text(workload, "timeUnit"));
        return switch (unit) {
            case "h/day" -> value * 7;
            case "h/month" -> value * 7 / DAYS.get(1);
            default -> value;
        };
    }

    private static double number(@Nullable String text) {
        Matcher number = NUMBER.matcher(text == null ? "" : text);
        return number.find() ? Double.parseDouble(number.group().replace(',', '.')) : 0;
    }

    private static Optional<BigDecimal> quarters(double hours) {
        if (!(hours > 0) || hours > 100_000) {
            return Optional.empty();
        }
        BigDecimal quarters =
                BigDecimal.valueOf(hours * 4).setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
        return Optional.of(quarters.divide(BigDecimal.valueOf(4)));
    }
}
