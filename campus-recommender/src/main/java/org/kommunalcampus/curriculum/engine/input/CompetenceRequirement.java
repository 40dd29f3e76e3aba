package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;

/**
 * A competence level that somebody asks of the learner.
 *
 * @param source id of what asks: job profile, goal, duty; stable, shown to nobody
 * @param labelKey what a reason calls the source: a name or a message key, passed through unread
 * @param level the target, 1 to 8
 * @param due until when, null if open
 * @param inJobSince for what a job asks, since when the learner holds it; null if unknown or if no job asks
 */
public record CompetenceRequirement(
        RequirementOrigin kind,
        String source,
        String labelKey,
        CompetenceId competence,
        int level,
        @Nullable LocalDate due,
        @Nullable LocalDate inJobSince) {
    /** An order that does not depend on how requirements were loaded. */
    public static final Comparator<CompetenceRequirement> STABLE = Comparator.comparing(CompetenceRequirement::kind)
            .thenComparing(CompetenceRequirement::source)
            .thenComparing(requirement -> requirement.competence().value())
            .thenComparingInt(CompetenceRequirement::level)
            .thenComparing(CompetenceRequirement::labelKey)
            .thenComparing(CompetenceRequirement::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CompetenceRequirement::inJobSince, Comparator.nullsLast(Comparator.naturalOrder()));

    /** What is asked by something else than a job, or by one of which it is not known since when the learner holds it. */
    public CompetenceRequirement(
            RequirementOrigin kind,
            String source,
            String labelKey,
            CompetenceId competence,
            int level,
            @Nullable LocalDate due) {
        this(kind, source, labelKey, competence, level, due, null);
    }

    /** The same with a due date no later than this day. */
    public CompetenceRequirement dueBy(LocalDate day) {
        return due != null && !due.isAfter(day)
                ? this
                : new CompetenceRequirement(kind, source, labelKey, competence, level, day, inJobSince);
    }

    public CompetenceRequirement {
        if (level < 1 || level > 8) {
            throw new IllegalArgumentException("required level " + level + " of " + competence);
        }
    }
}
