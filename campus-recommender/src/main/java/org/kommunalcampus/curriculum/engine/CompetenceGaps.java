package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** The gaps of a learner: what is asked for beyond the actual levels, and what each missing level is worth. */
final class CompetenceGaps {
    private static final Comparator<CompetenceRequirement> BY_COMPETENCE =
            Comparator.<CompetenceRequirement, UUID>comparing(
                            requirement -> requirement.competence().value())
                    .thenComparing(CompetenceRequirement.STABLE);

    private final List<Gap> gaps = new ArrayList<>();
    private final List<Gap> unknown = new ArrayList<>();

    /**
     * One competence that is below its target.
     *
     * @param competence number in the catalogue, -1 if no module knows it
     * @param requirements in stable order, those that are met left out
     * @param weights for each level the worth of all levels up to it
     */
    record Gap(
            CompetenceId id,
            int competence,
            int actual,
            int target,
            List<CompetenceRequirement> requirements,
            long[] weights) {}

    CompetenceGaps(Situation situation, Scoring scoring) {
        var open = new ArrayList<CompetenceRequirement>();
        var asked = new ArrayList<CompetenceRequirement>();
        for (var requirement : situation.learner().requirements()) {
            if (requirement.level() > actual(situation, requirement.competence())) {
                var wanted = renewed(situation, requirement);
                if (scoring.weight(wanted) > 0) {
                    (situation.plannable(wanted) ? open : asked).add(wanted);
                }
            }
        }
        collect(situation, scoring, open, gaps);
        collect(situation, scoring, asked, unknown);
    }

    /** The gaps that may be planned, by id of the competence. */
    List<Gap> gaps() {
        return gaps;
    }

    /** What is asked for of which nobody knows whether the learner has it, by id of the competence. */
    List<Gap> unknown() {
        return unknown;
    }

    private static void collect(
            Situation situation, Scoring scoring, List<CompetenceRequirement> open, List<Gap> into) {
        open.sort(BY_COMPETENCE);
        for (int from = 0, to; from < open.size(); from = to) {
            var id = open.get(from).competence();
            for (to = from; to < open.size() && open.get(to).competence().equals(id); ) {
                to++;
            }
            into.add(gap(situation, scoring, id, distinct(open, from, to)));
        }
    }

    private static Gap gap(
            Situation situation, Scoring scoring, CompetenceId id, List<CompetenceRequirement> requirements) {
        int actual = actual(situation, id);
        var weights = new long[Code.LEVELS];
        int target = 0;
        for (var requirement : requirements) {
            target = Math.max(target, requirement.level());
            int weight = scoring.weight(requirement);
            for (int level = actual + 1; level <= requirement.level(); level++) {
                weights[level] += weight;
            }
        }
        for (int level = 1; level < weights.length; level++) {
            weights[level] += weights[level - 1];
        }
        return new Gap(id, situation.catalogue().numberOf(id), actual, target, requirements, weights);
    }

    /** A part of the list without repetitions, which stand side by side. */
    private static List<CompetenceRequirement> distinct(List<CompetenceRequirement> sorted, int from, int to) {
        var distinct = new ArrayList<CompetenceRequirement>(to - from);
        for (int i = from; i < to; i++) {
            if (i == from || !sorted.get(i).equals(sorted.get(i - 1))) {
                distinct.add(sorted.get(i));
            }
        }
        return distinct;
    }

    /** What is met but lapses soon is wanted the day before. */
    private static CompetenceRequirement renewed(Situation situation, CompetenceRequirement requirement) {
        var lapse = situation.lapse(requirement.competence(), requirement.level());
        boolean met = requirement.level() <= situation.learner().levels().getOrDefault(requirement.competence(), 0);
        return lapse != null && met ? requirement.dueBy(lapse.on().minusDays(1)) : requirement;
    }

    private static int actual(Situation situation, CompetenceId id) {
        return situation.level(id);
    }
}
