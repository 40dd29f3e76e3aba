package org.kommunalcampus.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * What somebody states about a completion.
 *
 * @param validUntil the last day on which the paper counts, {@code null} where only the module says how long
 * @param edition of the module that the person learned, {@code null} for the one that was offered on the day
 * @param supervised whether it is confirmed who took the exam and that it was in order
 * @param elsewhere whether something learned elsewhere was recognised for the module
 */
record CompletionNote(
        LocalDate completedOn,
        @Nullable Integer points,
        String evidence,
        @Nullable LocalDate validUntil,
        @Nullable Integer edition,
        boolean supervised,
        boolean elsewhere) {

    private static final int LONGEST_EVIDENCE = 500;

    /** The statement with its evidence stripped; throws {@link Invalid} with every error, e.g. a day that is still to come. */
    static CompletionNote checked(LocalDate completedOn, @Nullable Integer points, String evidence, LocalDate today) {
        var checks = new FieldChecks();
        if (completedOn.isAfter(today)) {
            checks.reject("/completedOn", "in-future", "A completion lies in the past or is of today.");
        } else {
            checks.within("/completedOn", completedOn, DayRange.completed(today));
        }
        if (points != null && (points < 0 || points > 100)) {
            checks.reject("/points", "out-of-range", "Points are 0 to 100 per cent.");
        }
        String text = checks.text("/evidence", evidence, LONGEST_EVIDENCE);
        checks.orThrow();
        return new CompletionNote(completedOn, points, text, null, null, false, false);
    }

    /** The same about a paper that lapses by itself. */
    CompletionNote until(@Nullable LocalDate last) {
        return new CompletionNote(completedOn, points, evidence, last, edition, supervised, elsewhere);
    }

    /** The same about somebody who learned that edition. */
    CompletionNote learned(int number) {
        return new CompletionNote(completedOn, points, evidence, validUntil, number, supervised, elsewhere);
    }

    /** The same about an exam that was supervised or not. */
    CompletionNote supervised(boolean confirmed) {
        return new CompletionNote(completedOn, points, evidence, validUntil, edition, confirmed, elsewhere);
    }

    /** The same about what was learned elsewhere or in the module itself. */
    CompletionNote elsewhere(boolean recognised) {
        return new CompletionNote(completedOn, points, evidence, validUntil, edition, supervised, recognised);
    }

    /** The last day on which it counts, where the module counts so many months, {@code null} for good. */
    @Nullable
    LocalDate lastDay(@Nullable Integer months) {
        LocalDate byModule = months == null ? null : completedOn.plusMonths(months);
        if (byModule == null || validUntil == null) {
            return byModule == null ? validUntil : byModule;
        }
        return validUntil.isBefore(byModule) ? validUntil : byModule;
    }
}
