package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.UnitId;

/**
 * Whom a rule matches: those who meet all conditions. Who has a valid record of the module needs nothing.
 *
 * @param jobs any of these job profiles; empty for every job
 * @param units any of these units or those below them; empty for all
 * @param enteredFrom who entered on this day or later, {@code null} for everybody
 * @param validMonths how long a completion counts, 1 to 120; {@code null} for good
 * @param leadDays so many days before a record expires, or before the deadline of a year, the module is assigned again, 0 to 365; 0 in a rule by the year: from the
 *     first day of the year on
 */
public record RuleConditions(
        Set<JobProfileId> jobs,
        Set<UnitId> units,
        @Nullable LocalDate enteredFrom,
        @Nullable Integer validMonths,
        int leadDays) {

    /** Keeps its own copies. */
    public RuleConditions {
        jobs = Set.copyOf(jobs);
        units = Set.copyOf(units);
    }

    /** Matches everybody who has never completed the module. */
    public static RuleConditions everybody() {
        return new RuleConditions(Set.of(), Set.of(), null, null, 0);
    }

    void check(FieldChecks checks, LocalDate today) {
        checks.within("/enteredFrom", enteredFrom, DayRange.entry(today));
        if (validMonths != null && (validMonths < 1 || validMonths > 120)) {
            checks.reject("/validMonths", "out-of-range", "1 to 120 months are allowed.");
        }
        if (leadDays < 0 || leadDays > 365) {
            checks.reject("/leadDays", "out-of-range", "0 to 365 days are allowed.");
        }
    }
}
