package org.kommunalcampus.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleDescription;

/**
 * A module as somebody learned it.
 *
 * @param module what is known of it now
 * @param offer what the edition states that was learned
 */
record Learned(ModuleCard module, ModuleDescription offer) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    String title() {
        return offer.title().isEmpty() ? module.title() : offer.title();
    }

    /** Of work. */
    int minutes() {
        BigDecimal hours = offer.workload();
        return hours == null
                ? module.minutes()
                : Math.max(
                        1,
                        hours.multiply(MINUTES)
                                .setScale(0, RoundingMode.HALF_UP)
                                .intValueExact());
    }

    @Nullable
    CertificationBasis certifiedBy() {
        return module.certifiedBy();
    }
}
