package org.kommunalcampus.offers;

import org.jspecify.annotations.Nullable;

/**
 * An offer as its provider sees it.
 *
 * @param recipients municipalities that have it; {@code null} where they are too few to be told
 * @param returns how many of them have answered
 */
public record SentOffer(OfferView offer, @Nullable Integer recipients, int answers) {}
