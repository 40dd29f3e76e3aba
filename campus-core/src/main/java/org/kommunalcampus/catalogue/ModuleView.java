package org.kommunalcampus.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.ProviderId;

/**
 * All that is to be known about one module.
 *
 * @param minutes of work, {@code null} in drafts that do not say
 * @param price {@code null} means unknown
 * @param prerequisites one module of each inner list must be completed before
 * @param recordMonths how long a completion counts, {@code null} for good
 * @param certification {@code null} when it is not certified
 * @param sessions by start, without those that are over
 * @param stated all that its provider states
 * @param version for the check of stale writes
 */
public record ModuleView(
        ModuleId id,
        ProviderId provider,
        String providerName,
        String externalId,
        String title,
        @Nullable String objective,
        @Nullable String description,
        String language,
        @Nullable Format format,
        @Nullable Integer minutes,
        @Nullable Money price,
        List<CompetenceLevel> teaches,
        List<CompetenceLevel> requires,
        List<List<ModuleLink>> prerequisites,
        @Nullable String targetGroup,
        @Nullable String url,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer recordMonths,
        ModuleState state,
        @Nullable Certification certification,
        List<PhasePlan> phases,
        List<SessionView> sessions,
        ModuleDescription stated,
        long version) {}
