package org.kommunalcampus.topics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;

/**
 * What a call says; what is missing or wrong is named when it is stored.
 *
 * @param level to which modules should lead, 1 to 8
 * @param deadline last day for answers
 */
public record CallText(
        CompetenceId competence,
        @Nullable Integer level,
        @Nullable String title,
        @Nullable String description,
        @Nullable LocalDate deadline) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 5000;

    /** The same, stripped; throws {@link org.kommunalcampus.shared.Invalid} naming each field. */
    CallText checked(LocalDate today) {
        var checks = new FieldChecks();
        String name = checks.line("/title", title, LONGEST_TITLE);
        String words = checks.text("/description", description, LONGEST_DESCRIPTION);
        if (level == null || level < Level.MIN || level > Level.MAX) {
            checks.reject("/level", "invalid-level", "A level from 1 to 8 is needed.");
        }
        if (deadline == null) {
            checks.reject("/deadline", "required", "A day is needed.");
        } else if (deadline.isBefore(today)) {
            checks.reject("/deadline", "past", "The day must not lie in the past.");
        }
        checks.within("/deadline", deadline, DayRange.due(today));
        checks.orThrow();
        return new CallText(competence, level, name, words, deadline);
    }
}
