package org.kommunalcampus.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.description.FieldDifference;
import org.kommunalcampus.quality.check.Finding;
import org.kommunalcampus.shared.ProviderId;

/**
 * A review as one of the Beirat sees it.
 *
 * @param description what is judged
 * @param differences what has changed since the edition that was certified
 * @param asked the criteria that have to be looked at
 * @param findings what the automatic checks find now
 * @param seats those who take part, and what they voted as far as the reader may see it
 * @param comments as far as the reader may see them
 * @param verdict {@code null} before it stands
 * @param conflict whether the reader belongs to the same organisation and may not take part
 * @param version for the check of stale writes
 */
public record ReviewView(
        ReviewId id,
        ModuleId module,
        ProviderId provider,
        String providerName,
        String title,
        int edition,
        ReviewKind kind,
        ReviewState state,
        boolean urgent,
        Instant submittedAt,
        ModuleDescription description,
        List<FieldDifference> differences,
        int criteriaVersion,
        List<Criterion> asked,
        List<Finding> findings,
        List<SeatView> seats,
        List<FieldComment> comments,
        @Nullable Verdict verdict,
        @Nullable String reasons,
        @Nullable String conditions,
        @Nullable LocalDate conditionsDue,
        @Nullable LocalDate certifiedUntil,
        List<StepView> record,
        boolean conflict,
        long version) {

    /** The reader's own seat, {@code null} without one. */
    public @Nullable SeatView mySeat() {
        return seats.stream().filter(SeatView::mine).findFirst().orElse(null);
    }
}
