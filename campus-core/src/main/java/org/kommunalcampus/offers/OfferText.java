package org.kommunalcampus.offers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.RegionId;

/**
 * What a provider wants to offer; what is missing or wrong is named when it is sent.
 *
 * @param competence the topic
 * @param region municipalities of this region alone, {@code null} for all
 * @param modules own ones of the catalogue, at most {@value #MOST_MODULES}; their dates are found there
 * @param price in euros, {@code null} for "on request"
 * @param validUntil last day of the offer, at most a year ahead
 */
public record OfferText(
        CompetenceId competence,
        @Nullable RegionId region,
        @Nullable String title,
        @Nullable String description,
        List<ModuleId> modules,
        @Nullable BigDecimal price,
        @Nullable LocalDate validUntil) {

    static final int MOST_MODULES = 10;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 5000;
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000000");

    /** Keeps its own list of modules, each once. */
    public OfferText {
        modules = modules.stream().distinct().toList();
    }

    /** Collects what is wrong, apart from what only the catalogue knows. */
    void check(FieldChecks checks, LocalDate today) {
        checks.line("/title", title, LONGEST_TITLE);
        checks.text("/description", description, LONGEST_DESCRIPTION);
        if (modules.size() > MOST_MODULES) {
            checks.reject("/modules", "too-many", "At most " + MOST_MODULES + " modules are allowed.");
        }
        if (price != null && (price.signum() < 0 || price.compareTo(HIGHEST_PRICE) > 0 || price.scale() > 2)) {
            checks.reject("/price", "invalid-price", "A price in euros is needed, at most two digits after the point.");
        }
        if (validUntil == null) {
            checks.reject("/validUntil", "required", "A day is needed.");
        } else if (validUntil.isBefore(today)) {
            checks.reject("/validUntil", "past", "The day must not lie in the past.");
        } else if (validUntil.isAfter(today.plusYears(1))) {
            checks.reject("/validUntil", "too-far", "The day lies too far ahead.");
        }
    }
}
