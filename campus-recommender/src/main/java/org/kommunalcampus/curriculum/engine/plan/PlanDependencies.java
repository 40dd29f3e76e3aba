package org.kommunalcampus.curriculum.engine.plan;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;

/**
 * What a plan depends on. A published or changed module can alter the plan only if it teaches one of the competences to at
 * least the level given, or is one of the modules; a withdrawn module only if it is one of the modules. A plan that stays the
 * same depends on nothing new.
 *
 * @param competences sorted by id
 * @param modules sorted by id; also ids that the catalogue does not hold (any more)
 */
public record PlanDependencies(List<Asked> competences, List<ModuleId> modules) {
    public PlanDependencies {
        competences = List.copyOf(competences);
        modules = List.copyOf(modules);
    }

    /** What either depends on. */
    public PlanDependencies and(PlanDependencies other) {
        var lowest = new TreeMap<CompetenceId, Integer>(Comparator.comparing(CompetenceId::value));
        Stream.concat(competences.stream(), other.competences.stream())
                .forEach(asked -> lowest.merge(asked.competence(), asked.lowestLevel(), Math::min));
        return new PlanDependencies(
                lowest.entrySet().stream()
                        .map(asked -> new Asked(asked.getKey(), asked.getValue()))
                        .toList(),
                Stream.concat(modules.stream(), other.modules.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /**
     * A competence that the plan asked for.
     *
     * @param lowestLevel a module that teaches less is of no use to this plan
     */
    public record Asked(CompetenceId competence, int lowestLevel) {}
}
