package org.kommunalcampus.web.learner;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.PathStep;

/**
 * A step of the path with what the learner can do about it.
 *
 * @param path how it is shown
 * @param module id of the module
 * @param todo what moves it forward
 * @param enrolment id of the booking, null for none
 * @param session id of the session that would be booked or is booked, null for none
 * @param cost what it costs, in words, null where it is free
 * @param pinned the learner wants to keep it
 * @param refusable the learner may drop it
 */
record PlanStep(
        PathStep path,
        String module,
        Todo todo,
        @Nullable String enrolment,
        @Nullable String session,
        @Nullable String cost,
        boolean pinned,
        boolean refusable) {

    /** Whether a booking costs money or holds a seat, so that it is asked for once more. */
    public boolean commits() {
        return bookable() && (session != null || cost != null);
    }

    /** Whether it is booked or asked for by one click. */
    public boolean bookable() {
        return todo == Todo.BOOK || todo == Todo.ASK;
    }

    /** Whether it waits for another step of the path. */
    public boolean locked() {
        return path.state() == PathStep.State.LOCKED;
    }

    /** What moves a step forward. */
    enum Todo {
        /** Accept the seat that is held. */
        ACCEPT,
        /** Book it, on the session proposed where it has one. */
        BOOK,
        /** Ask for its approval, with the session proposed where it has one. */
        ASK,
        /** Choose another date: the one proposed cannot be booked. */
        CHOOSE,
        /** Say that learning has begun. */
        BEGIN,
        /** Learn. */
        LEARN,
        /** Nothing now: it waits for its day or for another step, or is no longer offered. */
        WAIT
    }
}
