package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.springframework.stereotype.Component;

/** Looks once a day and image of the catalogue for the modules whose days matter, instead of once for each plan. */
@Component
class ReviewDays {

    private volatile @Nullable ReviewDay latest;

    /** Until when plans of this day stand. */
    ReviewDay on(LocalDate today, CatalogueSnapshot catalogue) {
        ReviewDay known = latest;
        if (known == null || !known.isOf(today, catalogue)) {
            known = new ReviewDay(today, catalogue);
            latest = known;
        }
        return known;
    }
}
