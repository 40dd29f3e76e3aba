package org.kommunalcampus.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.RegionId;

/**
 * An offer as it was sent.
 *
 * @param region the region it went to, {@code null} for all
 * @param price {@code null} for "on request"
 */
public record OfferView(
        OfferId id,
        ProviderId provider,
        CompetenceId competence,
        @Nullable RegionId region,
        String title,
        String description,
        List<ModuleId> modules,
        @Nullable Money price,
        LocalDate validUntil,
        Instant sentAt) {}
