package org.kommunalcampus.assignment;

import java.time.LocalDate;
import org.kommunalcampus.shared.FieldChecks;

/**
 * What a rule shall be.
 *
 * @param name for HR; at most 120 characters
 */
public record RuleDraft(String name, Task task, RuleConditions conditions) {

    void check(FieldChecks checks, LocalDate today) {
        conditions.check(checks, today);
        if (task.due().yearlyBy() != null && conditions.validMonths() != null) {
            checks.reject(
                    "/validMonths", "no-other-year", "A rule asks every year or when a record expires, not both.");
        }
    }
}
