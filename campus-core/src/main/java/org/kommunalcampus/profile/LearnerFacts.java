package org.kommunalcampus.profile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.MemberId;

/**
 * What planning needs to know of one learner, as of a day.
 *
 * @param profileVersion the profile's version that these facts were read from; 0 for a profile that nobody has touched
 * @param weeklyMinutes time for learning per week
 * @param languages ISO 639-1 codes of all that the person understands
 * @param jobs those that the person holds, the main one first, and those that are goals
 * @param levels the best valid level in each competence, self-assessed or attested; a competence without one is missing
 * @param attested competences of which the level is proven
 * @param requirements every level asked for by every source, in a stable order
 * @param blockedTimes by start
 * @param levelsChangeOn the next day on which a proof expires and {@code levels} may sink; {@code null} when none does
 * @param lapsing every level that will sink if no new proof is given, by day
 */
public record LearnerFacts(
        MemberId member,
        long profileVersion,
        List<LearnerJob> jobs,
        int weeklyMinutes,
        Set<String> languages,
        Set<Format> formats,
        Set<CompetenceId> interests,
        Map<CompetenceId, Integer> levels,
        Set<CompetenceId> attested,
        List<AskedLevel> requirements,
        List<BlockedTime> blockedTimes,
        @Nullable LocalDate levelsChangeOn,
        List<LapsingLevel> lapsing) {

    private static final Comparator<Gap> WIDEST_FIRST =
            Comparator.comparingInt(Gap::distance).reversed().thenComparing(Gap::competence);

    private static final Comparator<RequirementSource> HIGHEST_FIRST = Comparator.comparing(RequirementSource::level)
            .reversed()
            .thenComparing(RequirementSource::kind)
            .thenComparing(RequirementSource::id);

    /** Actual against target in each competence that is asked for, reached or not; the widest gaps first. */
    public List<Gap> comparison() {
        Map<CompetenceId, List<RequirementSource>> byCompetence = requirements.stream()
                .collect(Collectors.groupingBy(
                        AskedLevel::competence, Collectors.mapping(AskedLevel::source, Collectors.toList())));
        return byCompetence.entrySet().stream()
                .map(asked -> compare(asked.getKey(), asked.getValue()))
                .sorted(WIDEST_FIRST)
                .toList();
    }

    private Gap compare(CompetenceId competence, List<RequirementSource> sources) {
        List<RequirementSource> sorted = sources.stream().sorted(HIGHEST_FIRST).toList();
        return new Gap(
                competence,
                levels.getOrDefault(competence, 0),
                sorted.getFirst().level().value(),
                sorted);
    }
}
