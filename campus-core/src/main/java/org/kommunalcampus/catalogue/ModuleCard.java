package org.kommunalcampus.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.ProviderId;

/**
 * A module as lists show it.
 *
 * @param minutes of work
 * @param price {@code null} means unknown
 * @param certifiedBy who vouches for it, {@code null} for nobody yet
 * @param nextSession the next start that has a free seat, {@code null} when there is none
 */
public record ModuleCard(
        ModuleId id,
        String title,
        @Nullable String objective,
        ProviderId provider,
        String providerName,
        @Nullable Format format,
        String language,
        int minutes,
        @Nullable Money price,
        List<CompetenceLevel> teaches,
        ModuleState state,
        @Nullable CertificationBasis certifiedBy,
        @Nullable Instant nextSession) {}
