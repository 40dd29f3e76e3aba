package org.kommunalcampus.catalogue.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.AreaView;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.FrameworkChanged;
import org.kommunalcampus.competence.Frameworks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index of the vocabulary that is in use: up to date at once after a change on this node, else after ten minutes at the latest. */
@Component
@RequiredArgsConstructor
class DescriptionKeeper {

    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final Frameworks frameworks;
    private final Clock clock;

    private volatile @Nullable Made made;

    private record Made(Map<CompetenceId, List<String>> vocabulary, DescriptionIndex index, Instant at) {}

    DescriptionIndex current(ModuleIndex index, Map<CompetenceId, List<String>> vocabulary) {
        Made now = made;
        if (now == null
                || !now.vocabulary().equals(vocabulary)
                || clock.instant().isAfter(now.at().plus(OLDEST))) {
            List<AreaView> areas = frameworks.withAreas().stream()
                    .flatMap(framework -> framework.areas().stream())
                    .toList();
            now = new Made(
                    vocabulary,
                    DescriptionIndex.of(areas, vocabulary, index.analysis(), index.compounds()),
                    clock.instant());
            made = now;
        }
        return now.index();
    }

    @TransactionalEventListener
    void on(FrameworkChanged event) {
        made = null;
    }
}
