package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What plans are built from, as of now: catalogue, policies of all regions and day. */
@Component
@RequiredArgsConstructor
class PlanningContexts {

    private final CatalogueImage catalogue;
    private final PolicyImage policies;
    private final PlanFormat format;
    private final ReviewDays reviewDays;
    private final Clock clock;

    PlanningContext current() {
        return new PlanningContext(catalogue.current(), policies.current(), LocalDate.now(clock), format, reviewDays);
    }
}
