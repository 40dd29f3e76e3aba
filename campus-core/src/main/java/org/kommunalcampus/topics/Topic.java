package org.kommunalcampus.topics;

import java.util.List;
import java.util.Map;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.shared.RegionId;

/**
 * A competence with the demand for it and what is offered.
 *
 * @param learners of the region and level asked for who lack it
 * @param levels the same by the level that is asked of them
 * @param regions the same by region
 * @param supply what leads to the level asked for, or to any
 * @param unserved learners known to be asked for a level to which no module leads
 */
public record Topic(
        CompetenceView competence,
        Headcount learners,
        List<LevelDemand> levels,
        Map<RegionId, Headcount> regions,
        Supply supply,
        int unserved,
        SupplyStatus standing) {

    /**
     * CompetenceDemand for one level.
     *
     * @param modules that lead to the level or beyond
     */
    public record LevelDemand(int level, Headcount learners, int modules) {}

    int learnersPerModule() {
        return learners.known() / Math.max(1, supply.modules());
    }
}
