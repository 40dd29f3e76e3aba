package org.kommunalcampus.talk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.shared.FieldChecks;

/**
 * A step that a talk agrees on.
 *
 * @param kind as the collective agreement names it
 * @param step what is to be done, at most 500 characters
 * @param due the day by which, {@code null} for none; needed where a competence is named
 * @param competence what is to be reached, {@code null} where none is named; with a level and a day it becomes an agreed goal
 * @param level to be reached in the competence, 1 to 8
 */
public record TalkMeasure(
        @Nullable MeasureKind kind,
        @Nullable String step,
        @Nullable LocalDate due,
        @Nullable CompetenceId competence,
        @Nullable Integer level) {

    private static final int LONGEST = 500;

    /** The measure with clean text; faults go to the checks, below the pointer. */
    TalkMeasure cleaned(String pointer, FieldChecks checks) {
        if (kind == null) {
            checks.reject(pointer + "/kind", "required", "The kind of the measure is needed.");
        }
        String what = checks.line(pointer + "/step", step, LONGEST);
        if ((competence == null) != (level == null)) {
            checks.reject(pointer + "/level", "level-and-competence", "A competence and a level are named together.");
        } else if (level != null && (level < Level.MIN || level > Level.MAX)) {
            checks.reject(pointer + "/level", "out-of-range", "A level from " + Level.MIN + " to " + Level.MAX + ".");
        }
        if (competence != null && due == null) {
            checks.reject(pointer + "/due", "required", "A goal has a day by which it is to be reached.");
        }
        return new TalkMeasure(kind, what, due, competence, level);
    }

    /** The goal that the measure is; {@code null} for a step that names no competence. */
    @Nullable
    WantedGoal goal() {
        return competence == null || level == null || due == null
                ? null
                : new WantedGoal(GoalTarget.skill(competence, new Level(level)), due);
    }
}
