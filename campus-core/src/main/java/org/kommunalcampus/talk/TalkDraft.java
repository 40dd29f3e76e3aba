package org.kommunalcampus.talk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * When and where a talk is.
 *
 * @param startsAt the moment; one that has passed notes a talk that was held without the platform, at most a year ago
 * @param minutes how long, from 15 to 480, {@code null} for an hour
 * @param place where, at most 200 characters
 * @param link to a meeting by video; a place or a link is needed
 */
public record TalkDraft(
        @Nullable Instant startsAt,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String link) {

    private static final int LONGEST_PLACE = 200;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 8 * 60;
    private static final int HOUR = 60;
    private static final Duration FARTHEST = Duration.ofDays(366);

    /** A draft in which everything holds. */
    record Checked(
            Instant startsAt,
            int minutes,
            @Nullable String place,
            @Nullable String link) {}

    /** What can be stored; throws {@link Invalid}. */
    Checked checked(Instant now) {
        var checks = new FieldChecks();
        String where = checks.optionalLine("/place", place, LONGEST_PLACE);
        String address = checks.webAddress("/link", link);
        if (checks.passed() && where == null && address == null) {
            checks.reject("/place", "required", "A place or a link is needed.");
        }
        int length = minutes == null ? HOUR : minutes;
        if (length < SHORTEST || length > LONGEST) {
            checks.reject("/minutes", "out-of-range", "A talk takes from " + SHORTEST + " to " + LONGEST + " minutes.");
        }
        if (startsAt == null) {
            checks.reject("/startsAt", "required", "A moment is needed.");
        } else if (Duration.between(now, startsAt).abs().compareTo(FARTHEST) > 0) {
            checks.reject("/startsAt", "out-of-range", "Within a year before or after today.");
        }
        checks.orThrow();
        return new Checked(startsAt == null ? now : startsAt, length, where, address);
    }
}
