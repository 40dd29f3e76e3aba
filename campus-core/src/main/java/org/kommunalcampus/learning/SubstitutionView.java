package org.kommunalcampus.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CancellationTerms;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.Money;

/**
 * That somebody asks a colleague to take over a seat, as both of them see it.
 *
 * @param enrolment the booking that is passed on
 * @param name of the other person: who asks, or who was asked
 * @param namedByLead whether who leads the giver named the colleague, and not the giver
 * @param price what the seat costs whoever has it, {@code null} for unknown
 * @param terms what it costs whoever has the seat to give it up or not to come
 */
public record SubstitutionView(
        SubstitutionId id,
        EnrolmentId enrolment,
        String name,
        ModuleId module,
        @Nullable SessionId session,
        SubstitutionState state,
        boolean namedByLead,
        Instant askedAt,
        @Nullable Money price,
        CancellationTerms terms) {}
