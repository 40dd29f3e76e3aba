package org.kommunalcampus.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionView;

/**
 * How far somebody is with the final exams of a module.
 *
 * @param here whether there is one that is taken on the platform
 * @param begun whether an attempt at one was begun
 * @param passedAt when the last of them was passed, {@code null} while one is missing and where there is none on the platform
 * @param passedInSession whether each was passed by an attempt that began and ended during the booked session
 * @param session the booked session, {@code null} where there is none or it was cancelled
 */
public record ExamStand(
        boolean here,
        boolean begun,
        @Nullable Instant passedAt,
        boolean passedInSession,
        @Nullable SessionView session) {

    /** Whether the exams were passed by that time; exams that the platform does not know can have been taken once the booked session has begun. */
    public boolean isTakenBy(Instant time) {
        if (here) {
            return passedAt != null && !passedAt.isAfter(time);
        }
        return session == null || !session.startsAt().isAfter(time);
    }

    /** Whether the booked session is held at a venue, not at a screen. */
    public boolean isInRoom() {
        String venue = session == null ? null : session.venue();
        return venue != null && !venue.isBlank();
    }
}
