package org.kommunalcampus.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * Somebody who agreed to be supervised, as whoever supervises the exam sees the person: so much that an identity card can be compared.
 *
 * @param session the booked session, {@code null} where there is none
 * @param begun whether the exam was begun
 * @param confirmable whether it was passed, so that it can be confirmed; where it is not on the platform, whether the booked session has begun
 * @param passedAt when it was passed on the platform, to be compared with when it was supervised; {@code null} for not, or elsewhere
 * @param version for the decision
 */
@PersonalFacts
public record SupervisedPerson(
        EnrolmentId enrolment,
        String givenName,
        String familyName,
        String municipality,
        ModuleId module,
        @Nullable SessionId session,
        Instant agreedAt,
        boolean begun,
        boolean confirmable,
        @Nullable Instant passedAt,
        long version) {}
