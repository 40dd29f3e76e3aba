package org.kommunalcampus.launch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.study.ToolReport;

/**
 * A score as a tool sends it (AGS 2.0, section 3.4); by the names of its members.
 *
 * @param submittedAt of the member {@code submission}
 */
public record ScoreReport(
        @Nullable String userId,
        @Nullable Double scoreGiven,
        @Nullable Double scoreMaximum,
        @Nullable String activityProgress,
        @Nullable String gradingProgress,
        @Nullable String timestamp,
        @Nullable String submittedAt) {

    private static final Set<String> ACTIVITY =
            Set.of("Initialized", "Started", "InProgress", "Submitted", "Completed");
    private static final Set<String> WORKED = Set.of("Submitted", "Completed");
    private static final Set<String> GRADING = Set.of("FullyGraded", "Pending", "PendingManual", "Failed", "NotReady");
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** ISO 8601; Moodle leaves the colon of the offset out. */
    private static final DateTimeFormatter STAMP = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    /**
     * What it reports; points count once they are graded to the end. Throws {@link Invalid} with all that is wrong.
     *
     * @param opened when the person first opened the tool, before which nothing was done in it
     */
    ToolReport checked(Clock clock, Instant opened) {
        var checks = new FieldChecks();
        among(checks, "/activityProgress", activityProgress, ACTIVITY);
        among(checks, "/gradingProgress", gradingProgress, GRADING);
        var span = new Span(opened.minus(SKEW), clock.instant().plus(SKEW));
        Instant stamped = moment(checks, "/timestamp", timestamp, span);
        @Nullable
        Instant submitted = submittedAt == null ? null : moment(checks, "/submission/submittedAt", submittedAt, span);
        Double given = scoreGiven;
        Double most = scoreMaximum;
        if (given != null && (!Double.isFinite(given) || given < 0)) {
            checks.reject("/scoreGiven", "out-of-range", "A score is not below zero.");
        }
        if (given != null && (most == null || !Double.isFinite(most) || most <= 0)) {
            checks.reject("/scoreMaximum", "out-of-range", "A maximum above zero is needed.");
        }
        checks.orThrow();
        return new ToolReport(share(given, most), WORKED.contains(activityProgress), stamped, submitted);
    }

    private @Nullable Double share(@Nullable Double given, @Nullable Double most) {
        return given == null || most == null || !"FullyGraded".equals(gradingProgress) ? null : given / most;
    }

    /** The person, as the tool knows it; {@code null} for what is no such name. */
    @Nullable
    UUID subject() {
        return subject(userId);
    }

    static @Nullable UUID subject(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** Between which something can have happened; clocks differ by minutes. */
    private record Span(Instant earliest, Instant latest) {}

    private static Instant moment(FieldChecks checks, String pointer, @Nullable String text, Span span) {
        try {
            Instant read = OffsetDateTime.parse(text == null ? "" : text, STAMP).toInstant();
            if (!read.isBefore(span.earliest()) && !read.isAfter(span.latest())) {
                return read;
            }
            checks.reject(
                    pointer,
                    "out-of-range",
                    "The time must not lie ahead, nor before the tool was opened for the first time.");
        } catch (DateTimeException unreadable) {
            checks.reject(pointer, "unreadable", "A time with its zone is needed, such as 2026-05-01T10:00:00Z.");
        }
        return Instant.EPOCH;
    }

    private static void among(FieldChecks checks, String pointer, @Nullable String value, Set<String> words) {
        if (value == null || !words.contains(value)) {
            checks.reject(pointer, "unknown", "One of these is needed: " + String.join(", ", words) + ".");
        }
    }
}
