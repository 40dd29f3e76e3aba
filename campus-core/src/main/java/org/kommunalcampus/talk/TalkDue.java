package org.kommunalcampus.talk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * Whether somebody is owed a talk. Long absence changes nothing: § 5 (4) TVöD owes the talk to people who are away, too.
 *
 * @param lastHeld the day of the latest talk that counts as held, {@code null} for none
 * @param due the day from which a talk is due, {@code null} where no rule holds for the person
 */
@PersonalFacts
public record TalkDue(
        MemberId member,
        @Nullable LocalDate lastHeld,
        @Nullable LocalDate due) {

    /** Whether a talk should have been held by now. */
    public boolean isOverdue(LocalDate today) {
        return due != null && !due.isAfter(today);
    }
}
