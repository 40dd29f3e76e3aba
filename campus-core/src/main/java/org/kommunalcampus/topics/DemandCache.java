package org.kommunalcampus.topics;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.springframework.stereotype.Component;

/** Keeps in memory the last count, with what must be hidden taken out, until there is another. */
@Component
@RequiredArgsConstructor
class DemandCache {

    private final DemandStore store;
    private final TopicSettings settings;

    private volatile @Nullable Image latest;

    /** One count. */
    record Image(CountState state, Map<CompetenceId, CompetenceDemand> byCompetence) {}

    Image current() {
        CountState state = store.state();
        Image known = latest;
        if (known == null || known.state().number() != state.number()) {
            Map<CompetenceId, CompetenceDemand> demands = store.cells().stream()
                    .collect(groupingBy(
                            DemandCell::competence,
                            collectingAndThen(toList(), cells -> CompetenceDemand.of(cells, settings.minimumGroup()))));
            known = new Image(state, demands);
            latest = known;
        }
        return known;
    }
}
