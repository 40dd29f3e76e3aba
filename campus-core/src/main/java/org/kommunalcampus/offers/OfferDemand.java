package org.kommunalcampus.offers;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.topics.Headcount;

/**
 * A topic on which municipalities want offers.
 *
 * @param municipalities that want them from this provider; {@code null} where they are too few to be told
 * @param learners who lack the competence, everywhere
 */
public record OfferDemand(
        CompetenceView competence, @Nullable Integer municipalities, Headcount learners) {}
