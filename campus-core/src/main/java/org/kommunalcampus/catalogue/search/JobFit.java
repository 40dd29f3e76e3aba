package org.kommunalcampus.catalogue.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Requirement;

/** How well modules fit what the job profiles ask for. */
final class JobFit {

    private static final int LEVELS = 8;

    private final Map<CompetenceId, int[]> askers = new HashMap<>();
    private final int most;

    /** Counts the profiles that ask for each competence at each level or beyond; each inner list is what one profile asks for. */
    JobFit(Collection<List<Requirement>> profiles) {
        int highest = 1;
        for (List<Requirement> profile : profiles) {
            for (Requirement asked : profile) {
                int[] counts = askers.computeIfAbsent(asked.competence(), first -> new int[LEVELS + 1]);
                for (int level = 1; level <= asked.level().value(); level++) {
                    highest = Math.max(highest, ++counts[level]);
                }
            }
        }
        most = highest;
    }

    /**
     * From 0 for what no job asks for to 1 for what most jobs ask for: the root of the share of profiles, so that rare jobs are not lost beside common
     * ones, on average over what is taught.
     */
    double of(List<CompetenceLevel> taught) {
        return taught.stream()
                .mapToDouble(each -> Math.sqrt(askers(each) / (double) most))
                .average()
                .orElse(0);
    }

    private int askers(CompetenceLevel taught) {
        int[] counts = askers.get(taught.competence());
        return counts == null ? 0 : counts[taught.level().value()];
    }
}
