package org.kommunalcampus.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.TimeReader;

/**
 * What a booking costs that is given up, or to whose session nobody comes. Where nothing is stated, to give it up costs nothing, and whoever does not come
 * owes the whole price.
 *
 * @param freeUntilDays how many days before the one on which the session begins it can be given up for nothing at the latest
 * @param latePercent share of the price that is owed after that, 0 to 100; stated together with the days
 * @param noShowPercent share of the price that is owed by who does not come, 0 to 100; {@code null} for all of it
 */
public record CancellationTerms(
        @Nullable Integer freeUntilDays,
        @Nullable Integer latePercent,
        @Nullable Integer noShowPercent) {

    /** Nothing is stated. */
    public static final CancellationTerms NONE = new CancellationTerms(null, null, null);

    private static final int MOST_DAYS = 365;
    private static final int ALL = 100;

    /** Whether anything is stated. */
    public boolean areStated() {
        return !equals(NONE);
    }

    /** The last day, in Germany, on which a booking of a session with that start can be given up for nothing; {@code null} for until it begins. */
    public @Nullable LocalDate freeUntil(Instant start) {
        return freeUntilDays == null || latePercent == null
                ? null
                : start.atZone(TimeReader.GERMANY).toLocalDate().minusDays(freeUntilDays);
    }

    /**
     * The share of the price that is owed by who gives up a booking, in per cent.
     *
     * @param start of the session, {@code null} for a module without one, which can be given up for nothing at any time
     */
    public int shareOn(Instant now, @Nullable Instant start) {
        LocalDate last = start == null ? null : freeUntil(start);
        boolean late =
                last != null && LocalDate.ofInstant(now, TimeReader.GERMANY).isAfter(last);
        return late && latePercent != null ? latePercent : 0;
    }

    /** The share of the price that is owed by who does not come, in per cent. */
    public int shareOfAbsent() {
        return noShowPercent == null ? ALL : noShowPercent;
    }

    /** That share of an amount in cents, half a cent rounded up. */
    public static long share(long cents, int percent) {
        return (cents * percent + ALL / 2) / ALL;
    }

    /** What cannot be stated. */
    List<FieldError> problems() {
        List<FieldError> problems = new ArrayList<>();
        within(problems, "freeUntilDays", freeUntilDays, MOST_DAYS);
        within(problems, "latePercent", latePercent, ALL);
        within(problems, "noShowPercent", noShowPercent, ALL);
        if (freeUntilDays != null && latePercent == null) {
            problems.add(new FieldError(
                    "/cancellationTerms/latePercent", "required", "What it costs after the last free day is needed."));
        }
        if (freeUntilDays == null && latePercent != null) {
            problems.add(new FieldError(
                    "/cancellationTerms/freeUntilDays", "required", "Until when it costs nothing is needed."));
        }
        return problems;
    }

    private static void within(List<FieldError> problems, String field, @Nullable Integer value, int most) {
        if (value != null && (value < 0 || value > most)) {
            problems.add(new FieldError("/cancellationTerms/" + field, "out-of-range", "0 to " + most + "."));
        }
    }
}
