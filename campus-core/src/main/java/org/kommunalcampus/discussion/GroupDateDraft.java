package org.kommunalcampus.discussion;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * When a learning group wants to meet.
 *
 * @param title at most 120 characters
 * @param startsAt the moment, to come
 * @param minutes how long, from 15 to 1440, {@code null} for an hour
 * @param place where, at most 200 characters, {@code null} for nowhere
 * @param link to a meeting on the web, {@code null} for none
 */
public record GroupDateDraft(
        @Nullable String title,
        @Nullable Instant startsAt,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String link) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_PLACE = 200;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 24 * 60;
    private static final int HOUR = 60;
    private static final Duration FARTHEST = Duration.ofDays(5 * 365);

    /** What can be stored; throws {@link Invalid}. */
    Checked checked(Instant now) {
        var checks = new FieldChecks();
        String name = checks.line("/title", title, LONGEST_TITLE);
        String where = checks.optionalLine("/place", place, LONGEST_PLACE);
        String address = checks.webAddress("/link", link);
        int length = minutes == null ? HOUR : minutes;
        if (length < SHORTEST || length > LONGEST) {
            checks.reject("/minutes", "out-of-range", "A date takes from " + SHORTEST + " to " + LONGEST + " minutes.");
        }
        Instant start = startsAt == null ? now : startsAt;
        if (startsAt == null) {
            checks.reject("/startsAt", "required", "A moment is needed.");
        } else if (!start.isAfter(now)) {
            checks.reject("/startsAt", "past", "The moment has passed.");
        } else if (start.isAfter(now.plus(FARTHEST))) {
            checks.reject("/startsAt", "too-late", "The moment is too far away.");
        }
        checks.orThrow();
        return new Checked(name, start, length, where, address);
    }

    /** A draft in which everything holds. */
    record Checked(
            String title,
            Instant startsAt,
            int minutes,
            @Nullable String place,
            @Nullable String link) {}
}
