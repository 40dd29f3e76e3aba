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
 * @param handedIn whether it was handed in, so that it can be confirmed
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
        boolean handedIn,
        long version) {}
