package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.springframework.stereotype.Component;

/** What plans are built from, as of now: catalogue, policies of all regions and day. */
@Component
@RequiredArgsConstructor
class PlanningContexts {

    private final CatalogueImage catalogue;
    private final LeadershipImage leadership;
    private final PolicyImage policies;
    private final PlanFormat format;
    private final ReviewDays reviewDays;
    private final Clock clock;

    PlanningContext current() {
        CatalogueSnapshot offered = catalogue.current();
        return new PlanningContext(
                offered,
                leadership.asOf(offered.version()),
                policies.current(),
                LocalDate.now(clock),
                format,
                reviewDays);
    }
}
