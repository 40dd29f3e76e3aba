package org.kommunalcampus.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kommunalcampus.competence.CompetenceId;

/**
 * Actual against target in one competence.
 *
 * @param actual the best valid level, self-assessed or attested; 0 for none
 * @param target the highest level that a source asks for, 1 to 8
 * @param requiredBy each source with its own level, the highest first
 */
public record Gap(CompetenceId competence, int actual, int target, List<RequirementSource> requiredBy) {

    /** Whether something is missing. */
    public boolean isOpen() {
        return actual < target;
    }

    /** Missing levels; 0 when the target is reached. */
    public int distance() {
        return Math.max(0, target - actual);
    }

    /** The same as far as the employer asks for it by the job or an agreed goal; empty where nothing of it does. */
    Optional<Gap> askedByEmployer() {
        List<RequirementSource> known = requiredBy.stream()
                .filter(source -> source.kind() == RequirementKind.JOB_PROFILE
                        || source.kind() == RequirementKind.GOAL && source.agreed())
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Gap(competence, actual, known.getFirst().level().value(), known));
    }

    /** The level reached in each competence in which something is missing. */
    public static Map<CompetenceId, Integer> reachedWhereOpen(Collection<Gap> gaps) {
        return gaps.stream().filter(Gap::isOpen).collect(Collectors.toMap(Gap::competence, Gap::actual));
    }
}
