package org.kommunalcampus.offers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;

/**
 * An offer at one municipality.
 *
 * @param answer {@code null} as long as there is none
 * @param note what the municipality adds to its answer
 * @param reply what the provider answers to a question
 */
public record ReceivedOffer(
        OfferView offer,
        MunicipalityId municipality,
        @Nullable OfferAnswer answer,
        @Nullable String note,
        @Nullable Instant answeredAt,
        @Nullable String reply) {}
