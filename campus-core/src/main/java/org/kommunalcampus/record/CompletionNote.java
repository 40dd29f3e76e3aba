package org.kommunalcampus.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/** What somebody states about a completion. */
record CompletionNote(LocalDate completedOn, @Nullable Integer points, String evidence) {

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
        return new CompletionNote(completedOn, points, text);
    }
}
