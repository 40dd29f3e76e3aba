package org.kommunalcampus.topics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CatalogueFacts;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.kommunalcampus.catalogue.SessionFacts;
import org.kommunalcampus.competence.CompetenceId;
import org.springframework.stereotype.Component;

/** Keeps in memory what is offered for each competence, as long as the catalogue is the same and the free seats are not old. */
@Component
@RequiredArgsConstructor
class Supplies {

    private final CatalogueFacts catalogue;
    private final TopicSettings settings;
    private final Clock clock;

    private volatile @Nullable Image latest;

    /** What is offered for each competence, by the level that it leads to exactly. */
    record Image(long version, Instant at, Map<CompetenceId, NavigableMap<Integer, Supply>> byCompetence) {

        /** What leads to the level or beyond. */
        Supply of(CompetenceId competence, int level) {
            return byCompetence.getOrDefault(competence, new TreeMap<>()).tailMap(level, true).values().stream()
                    .reduce(Supply.NONE, Supply::plus);
        }
    }

    Image current() {
        Image known = latest;
        long version = catalogue.version();
        Instant now = clock.instant();
        if (known == null
                || known.version() != version
                || Duration.between(known.at(), now).compareTo(settings.supplyAge()) > 0) {
            known = new Image(version, now, read(now));
            latest = known;
        }
        return known;
    }

    private Map<CompetenceId, NavigableMap<Integer, Supply>> read(Instant now) {
        LocalDate today = LocalDate.now(clock);
        Map<CompetenceId, NavigableMap<Integer, Supply>> found = new HashMap<>();
        for (ModuleFacts module : catalogue.facts()) {
            if (isOfferedOn(module, today)) {
                Supply one = supply(module, now);
                module.teaches()
                        .forEach(taught -> found.computeIfAbsent(taught.competence(), first -> new TreeMap<>())
                                .merge(taught.level().value(), one, Supply::plus));
            }
        }
        return found;
    }

    private static boolean isOfferedOn(ModuleFacts module, LocalDate today) {
        LocalDate until = module.validUntil();
        LocalDate certified = module.certifiedUntil();
        return (until == null || !until.isBefore(today)) && (certified == null || !certified.isBefore(today));
    }

    private static Supply supply(ModuleFacts module, Instant now) {
        List<SessionFacts> coming = module.sessions().stream()
                .filter(session -> session.bookable(now))
                .toList();
        boolean anyNumber = (coming.isEmpty() && module.format() == Format.ONLINE)
                || coming.stream().anyMatch(session -> session.freeSeats() == Integer.MAX_VALUE);
        int seats = coming.stream()
                .mapToInt(SessionFacts::freeSeats)
                .filter(free -> free != Integer.MAX_VALUE)
                .sum();
        return new Supply(1, coming.size(), seats, anyNumber ? 1 : 0);
    }
}
