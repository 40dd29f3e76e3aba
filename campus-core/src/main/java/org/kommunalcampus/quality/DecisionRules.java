package org.kommunalcampus.quality;

import java.time.LocalDate;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;

/** What a decision must say. */
final class DecisionRules {

    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_YEARS = 5;

    private DecisionRules() {}

    static void check(ReviewDecision decision, Verdict verdict, LocalDate today) {
        var checks = new FieldChecks();
        checks.text("/reasons", decision.reasons(), LONGEST_TEXT);
        if (verdict == Verdict.CONDITIONS) {
            checks.text("/conditions", decision.conditions(), LONGEST_TEXT);
            LocalDate due = decision.conditionsDue();
            if (due == null || !due.isAfter(today)) {
                checks.reject("/conditionsDue", due == null ? "required" : "out-of-range", "A day to come is needed.");
            }
            checks.within("/conditionsDue", due, DayRange.due(today));
        }
        LocalDate until = decision.certifiedUntil();
        if (until != null && (!until.isAfter(today) || until.isAfter(today.plusYears(LONGEST_YEARS)))) {
            checks.reject("/certifiedUntil", "out-of-range", "A day in the next five years is needed.");
        }
        checks.orThrow();
    }
}
