package org.kommunalcampus.catalogue.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.AreaView;
import org.kommunalcampus.competence.FrameworkChanged;
import org.kommunalcampus.competence.Frameworks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the competences ready to be found: up to date at once after a change on this node, else after ten minutes at the latest. */
@Component
@RequiredArgsConstructor
class CompetenceKeeper {

    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final Frameworks frameworks;
    private final Clock clock;

    private volatile @Nullable Known known;

    private record Known(NearestCompetences competences, Instant at) {}

    NearestCompetences current(ModuleIndex index) {
        Known now = known;
        if (now == null || clock.instant().isAfter(now.at().plus(OLDEST))) {
            List<AreaView> areas = frameworks.withAreas().stream()
                    .flatMap(framework -> framework.areas().stream())
                    .toList();
            now = new Known(NearestCompetences.of(areas, index.analysis(), index.compounds()), clock.instant());
            known = now;
        }
        return now.competences();
    }

    @TransactionalEventListener
    void on(FrameworkChanged event) {
        known = null;
    }
}
