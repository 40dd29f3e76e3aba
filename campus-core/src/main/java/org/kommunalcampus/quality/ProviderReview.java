package org.kommunalcampus.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as the provider sees it: the Beirat speaks with one voice, and only once it has decided.
 *
 * @param reasons {@code null} before the decision
 * @param conditions what is to be mended
 * @param conditionsDue by when
 * @param comments at the fields they speak of; none before the decision
 */
public record ProviderReview(
        ReviewId id,
        int edition,
        ReviewKind kind,
        ReviewState state,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String reasons,
        @Nullable String conditions,
        @Nullable LocalDate conditionsDue,
        List<FieldComment> comments) {}
