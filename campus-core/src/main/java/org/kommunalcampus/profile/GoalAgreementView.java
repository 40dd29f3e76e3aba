package org.kommunalcampus.profile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * A goal of the appraisal interview.
 *
 * @param proposedBy who signed for the employer
 * @param answeredAt when the employee agreed or declined, {@code null} until then
 * @param version counts the changes
 */
@PersonalFacts
public record GoalAgreementView(
        AgreementId id,
        MemberId member,
        GoalTarget target,
        LocalDate due,
        GoalAgreementState state,
        MemberId proposedBy,
        Instant proposedAt,
        @Nullable Instant answeredAt,
        long version) {

    /** Whether both stand by it on the day, so that nobody drops it alone. */
    boolean binds(LocalDate day) {
        return state == GoalAgreementState.AGREED && !due.isBefore(day);
    }
}
