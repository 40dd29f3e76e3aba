package org.kommunalcampus.competence;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What job and market profiles ask for.
 *
 * @param markets the market profiles, which are asked of everybody, by code
 * @param codes of each profile
 * @param requirements of each profile, in a stable order, without retired competences
 * @param retired competences that nobody is asked for any more
 */
public record ProfileRequirements(
        List<JobProfileId> markets,
        Map<JobProfileId, String> codes,
        Map<JobProfileId, List<Requirement>> requirements,
        Set<CompetenceId> retired) {

    /** Keeps its own copies. */
    public ProfileRequirements {
        markets = List.copyOf(markets);
        codes = Map.copyOf(codes);
        requirements = Map.copyOf(requirements);
        retired = Set.copyOf(retired);
    }
}
