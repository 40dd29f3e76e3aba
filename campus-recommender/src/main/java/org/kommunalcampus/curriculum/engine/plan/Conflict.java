package org.kommunalcampus.curriculum.engine.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * Something about the plan that does not work out and that people have to settle.
 *
 * @param module the entry concerned
 * @param due the due date that is missed, or the day that matters to the kind
 */
public record Conflict(Kind kind, ModuleId module, @Nullable LocalDate due) {

    /** What does not work out. */
    public enum Kind {
        /** The entry ends after its due date. */
        DUE_DATE_MISSED,
        /** The entry ends after the planning horizon. */
        BEYOND_HORIZON,
        /** A booked or begun module presupposes something that cannot be reached before it starts. */
        PREREQUISITE_NOT_MET,
        /** The booked session does not exist any more; another date was planned if there is one. */
        SESSION_GONE,
        /** Two sessions lie on the same day. */
        SESSIONS_COLLIDE,

        /** The event falls on a holiday. */
        ON_HOLIDAY,

        /** The entry can lie nowhere else and lies in a week with more than its learning time; the day is its last one or its session. */
        BEYOND_LEARNING_TIME
    }
}
