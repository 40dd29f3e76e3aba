package org.kommunalcampus.record;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * A completion as the person and the employer see it.
 *
 * @param validUntil the last day on which it counts, {@code null} for good
 * @param points per cent of the points that could be reached, 0 to 100; {@code null} where none are given
 * @param evidence what proves it, in the words of who recorded it
 * @param renewal whether the module was not completed again, but renewed by a refresher, whose title is the evidence
 * @param suspension that its record is suspended, where HR reads what HR itself recorded; {@code null} elsewhere
 */
@PersonalFacts
public record CompletionView(
        CompletionId id,
        MemberId member,
        ModuleId module,
        LocalDate completedOn,
        @Nullable LocalDate validUntil,
        @Nullable Integer points,
        String evidence,
        RecordedBy recordedBy,
        Instant recordedAt,
        boolean renewal,
        @Nullable SuspensionView suspension) {

    /** The same with the suspension of its record. */
    CompletionView suspended(@Nullable SuspensionView running) {
        return new CompletionView(
                id,
                member,
                module,
                completedOn,
                validUntil,
                points,
                evidence,
                recordedBy,
                recordedAt,
                renewal,
                running);
    }
}
