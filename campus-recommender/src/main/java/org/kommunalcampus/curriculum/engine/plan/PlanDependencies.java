package org.kommunalcampus.curriculum.engine.plan;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;

/**
 * What a plan depends on. A published or changed module can alter the plan only if it teaches one of the competences to at
 * least the level given and is not beaten there, or is one of the modules; a withdrawn module only if it is one of the modules.
 * A plan that stays the same depends on nothing new.
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
        var both = new TreeMap<CompetenceId, Asked>(Comparator.comparing(CompetenceId::value));
        Stream.concat(competences.stream(), other.competences.stream())
                .forEach(asked -> both.merge(asked.competence(), asked, Asked::and));
        return new PlanDependencies(
                List.copyOf(both.values()),
                Stream.concat(modules.stream(), other.modules.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /**
     * A competence that the plan asked for.
     *
     * @param lowestLevel a module that teaches less is of no use to this plan
     * @param beaten what else is of no use, null for nothing
     */
    public record Asked(
            CompetenceId competence,
            int lowestLevel,
            @Nullable Beaten beaten) {
        /** A competence for which any module counts that teaches enough. */
        public Asked(CompetenceId competence, int lowestLevel) {
            this(competence, lowestLevel, null);
        }

        private Asked and(Asked other) {
            return new Asked(
                    competence,
                    Math.min(lowestLevel, other.lowestLevel),
                    beaten == null || other.beaten == null ? null : beaten.and(other.beaten));
        }
    }

    /**
     * Which modules others among those that the plan depends on beat, whatever else they teach or presuppose: those that reach both numbers, and have no dates or none
     * that ends by that day.
     *
     * @param usualCost of what the module {@linkplain org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot#usualCost usually costs} at least
     * @param minutes of its learning time
     * @param end epoch day
     */
    public record Beaten(int usualCost, int minutes, int end) {
        /** Whether a module is one of them.
         *
         * @param ends last epoch day of its earliest date ahead, {@link Integer#MAX_VALUE} if it has none
         */
        public boolean includes(int cost, int time, int ends) {
            return cost >= usualCost && time >= minutes && ends > end;
        }

        private Beaten and(Beaten other) {
            return new Beaten(
                    Math.max(usualCost, other.usualCost), Math.max(minutes, other.minutes), Math.max(end, other.end));
        }
    }
}
