package org.kommunalcampus.assignment;

import java.time.LocalDate;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.FieldChecks;

/**
 * What is assigned and why.
 *
 * @param reason what people read; at most 500 characters
 */
public record Task(ModuleId module, AssignmentKind kind, String reason, DueDate due) {

    Task checked(FieldChecks checks, LocalDate today) {
        due.check(checks, today);
        return new Task(module, kind, checks.reason(reason), due);
    }
}
