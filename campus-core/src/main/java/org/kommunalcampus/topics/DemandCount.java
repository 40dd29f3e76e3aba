package org.kommunalcampus.topics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileView;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.organisation.RegionMembers;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.profile.Gap;
import org.kommunalcampus.profile.LearnerFacts;
import org.kommunalcampus.profile.LearnerFactsReader;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Counts who lacks or wishes what, over all learners; so rarely that it may take its time, and in small reads so that nobody waits for it. */
@Slf4j
@Component
@RequiredArgsConstructor
class DemandCount {

    private static final int BATCH = 500;
    private static final int HIGHEST = 8;

    private final Regions regions;
    private final RegionMembers members;
    private final LearnerFactsReader facts;
    private final JobProfiles jobProfiles;
    private final TopicWishStore wishes;
    private final DemandStore store;
    private final TopicSettings settings;
    private final Clock clock;

    private record Asked(CompetenceId competence, int level) {}

    /** Counts when nobody was counted yet, when the count is old, or when it could have changed and is not quite new. */
    void runIfDue() {
        CountState last = store.state();
        Instant at = last.at();
        Duration age = at == null ? settings.oldest() : Duration.between(at, clock.instant());
        boolean old = age.compareTo(settings.oldest()) >= 0;
        boolean early = last.learners() > 0 && age.compareTo(settings.recount()) < 0;
        if (old || (!early && !last.basis().equals(basis()))) {
            run();
        }
    }

    /** Counts now. */
    void run() {
        Instant begun = Times.now(clock);
        String basis = basis();
        List<DemandCell> cells = new ArrayList<>();
        int learners = 0;
        for (RegionView region : regions.listed()) {
            List<MemberId> people = members.membersOf(region.id());
            learners += people.size();
            cells.addAll(count(region.id(), people));
        }
        store.replace(cells, learners, basis, begun);
        log.info("Counted the demand of {} learners in {}", learners, Duration.between(begun, clock.instant()));
    }

    private List<DemandCell> count(RegionId region, List<MemberId> people) {
        Map<Asked, Integer> counted = new HashMap<>();
        for (int from = 0; from < people.size(); from += BATCH) {
            List<MemberId> some = people.subList(from, Math.min(from + BATCH, people.size()));
            Map<MemberId, Set<CompetenceId>> wished = wishes.of(some);
            facts.of(some).values().stream()
                    .flatMap(person -> asked(person, wished.getOrDefault(person.member(), Set.of())))
                    .forEach(asked -> counted.merge(asked, 1, Integer::sum));
        }
        return counted.entrySet().stream()
                .map(entry -> new DemandCell(
                        region, entry.getKey().competence(), entry.getKey().level(), entry.getValue()))
                .toList();
    }

    /** The open gaps of a person and, at the next level, what the person wishes besides; each competence once. */
    private static Stream<Asked> asked(LearnerFacts person, Set<CompetenceId> wished) {
        Map<CompetenceId, Integer> asked = new HashMap<>();
        wished.forEach(competence ->
                asked.put(competence, Math.min(HIGHEST, person.levels().getOrDefault(competence, 0) + 1)));
        person.comparison().stream().filter(Gap::isOpen).forEach(gap -> asked.put(gap.competence(), gap.target()));
        return asked.entrySet().stream().map(entry -> new Asked(entry.getKey(), entry.getValue()));
    }

    /** Differs when profiles, jobs, staff or wishes have changed. */
    private String basis() {
        int staff = regions.listed().stream()
                .mapToInt(region -> members.membersOf(region.id()).hashCode())
                .sum();
        var ids = jobProfiles.all().stream().map(JobProfileView::id).toList();
        return facts.state() + "/" + staff + "/"
                + jobProfiles.requirementsOf(ids).hashCode() + "/" + wishes.state();
    }
}
