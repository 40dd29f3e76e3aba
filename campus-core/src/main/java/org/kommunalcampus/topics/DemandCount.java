package org.kommunalcampus.topics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileView;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.organisation.Home;
import org.kommunalcampus.organisation.RegionMembers;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.profile.Gap;
import org.kommunalcampus.profile.LearnerFacts;
import org.kommunalcampus.profile.LearnerFactsReader;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/**
 * Counts who lacks or wishes what, over all learners; so rarely that it may take its time, and in small reads so that nobody waits for it. The figures are public,
 * and employers can move people between jobs and ask again: so a gap is what their employer knows anyway, by job and proven levels, and wishes count in full tens.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class DemandCount {

    private static final int BATCH = 500;
    private static final int HIGHEST = 8;

    /** In such steps wishes count: one more or less is not to be seen. */
    private static final int STEP = 10;

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
        Map<Asked, Map<MunicipalityId, Integer>> lacking = new HashMap<>();
        Map<Asked, Map<MunicipalityId, Integer>> wishing = new HashMap<>();
        for (int from = 0; from < people.size(); from += BATCH) {
            List<MemberId> some = people.subList(from, Math.min(from + BATCH, people.size()));
            Map<MemberId, Set<CompetenceId>> wished = wishes.of(some);
            Map<MemberId, Home> homes = members.homesOf(some);
            facts.knownToEmployer(some).values().forEach(person -> {
                List<Asked> gaps = gaps(person);
                MunicipalityId place =
                        Objects.requireNonNull(homes.get(person.member())).municipality();
                gaps.forEach(gap -> add(lacking, gap, place));
                Set<CompetenceId> further = new HashSet<>(wished.getOrDefault(person.member(), Set.of()));
                gaps.forEach(gap -> further.remove(gap.competence()));
                further.forEach(competence -> add(wishing, next(person, competence), place));
            });
        }
        Set<Asked> asked = new HashSet<>(lacking.keySet());
        asked.addAll(wishing.keySet());
        return asked.stream()
                .map(each ->
                        cell(region, each, lacking.getOrDefault(each, Map.of()), wishing.getOrDefault(each, Map.of())))
                .filter(cell -> cell.learners() > 0)
                .toList();
    }

    private static DemandCell cell(
            RegionId region, Asked asked, Map<MunicipalityId, Integer> lacking, Map<MunicipalityId, Integer> wishing) {
        Map<MunicipalityId, Integer> byPlace = new HashMap<>(lacking);
        wishing.forEach((place, learners) -> byPlace.merge(place, inSteps(learners), Integer::sum));
        int inLargest =
                byPlace.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new DemandCell(
                region, asked.competence(), asked.level(), sum(lacking) + inSteps(sum(wishing)), inLargest);
    }

    private static int sum(Map<MunicipalityId, Integer> byPlace) {
        return byPlace.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int inSteps(int learners) {
        return learners / STEP * STEP;
    }

    private static void add(Map<Asked, Map<MunicipalityId, Integer>> to, Asked asked, MunicipalityId place) {
        to.computeIfAbsent(asked, none -> new HashMap<>()).merge(place, 1, Integer::sum);
    }

    /** What is asked of the person and not proven; each competence once. */
    private static List<Asked> gaps(LearnerFacts person) {
        return person.comparison().stream()
                .filter(Gap::isOpen)
                .map(gap -> new Asked(gap.competence(), gap.target()))
                .toList();
    }

    /** A wish is for the level above the proven one. */
    private static Asked next(LearnerFacts person, CompetenceId competence) {
        return new Asked(competence, Math.min(HIGHEST, person.levels().getOrDefault(competence, 0) + 1));
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
