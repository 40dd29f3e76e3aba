package org.kommunalcampus.launch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.study.ToolReport;

/** A score as a tool sends it (AGS 2.0, section 3.4); by the names of its members. */
public record ScoreReport(
        @Nullable String userId,
        @Nullable Double scoreGiven,
        @Nullable Double scoreMaximum,
        @Nullable String activityProgress,
        @Nullable String gradingProgress,
        @Nullable String timestamp) {

    private static final Set<String> ACTIVITY =
            Set.of("Initialized", "Started", "InProgress", "Submitted", "Completed");
    private static final Set<String> WORKED = Set.of("Submitted", "Completed");
    private static final Set<String> GRADING = Set.of("FullyGraded", "Pending", "PendingManual", "Failed", "NotReady");
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** What it reports; points count once they are graded to the end. Throws {@link Invalid} with all that is wrong. */
    ToolReport checked(Clock clock) {
        var checks = new FieldChecks();
        among(checks, "/activityProgress", activityProgress, ACTIVITY);
        among(checks, "/gradingProgress", gradingProgress, GRADING);
        Instant stamped = moment(checks, clock.instant().plus(SKEW));
        Double given = scoreGiven;
        Double most = scoreMaximum;
        if (given != null && (!Double.isFinite(given) || given < 0)) {
            checks.reject("/scoreGiven", "out-of-range", "A score is not below zero.");
        }
        if (given != null && (most == null || !Double.isFinite(most) || most <= 0)) {
            checks.reject("/scoreMaximum", "out-of-range", "A maximum above zero is needed.");
        }
        checks.orThrow();
        return new ToolReport(share(given, most), WORKED.contains(activityProgress), stamped);
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

    private Instant moment(FieldChecks checks, Instant latest) {
        try {
            Instant read =
                    OffsetDateTime.parse(timestamp == null ? "" : timestamp).toInstant();
            if (read.isAfter(Instant.EPOCH) && !read.isAfter(latest)) {
                return read;
            }
            checks.reject("/timestamp", "out-of-range", "The time must not lie ahead.");
        } catch (DateTimeException unreadable) {
            checks.reject("/timestamp", "unreadable", "A time with its zone is needed, such as 2026-05-01T10:00:00Z.");
        }
        return Instant.EPOCH;
    }

    private static void among(FieldChecks checks, String pointer, @Nullable String value, Set<String> words) {
        if (value == null || !words.contains(value)) {
            checks.reject(pointer, "unknown", "One of these is needed: " + String.join(", ", words) + ".");
        }
    }
}
