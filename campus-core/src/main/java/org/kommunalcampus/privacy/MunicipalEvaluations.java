package org.kommunalcampus.privacy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Every evaluation in a municipality, by name.
 *
 * @param version counts the decisions of the municipality about them; 0 while there is none
 */
public record MunicipalEvaluations(List<EvaluationState> evaluations, long version) {

    /** Keeps its own copy of the list. */
    public MunicipalEvaluations {
        evaluations = List.copyOf(evaluations);
    }

    /** The names of those that are off today. */
    public Set<String> off() {
        return evaluations.stream()
                .filter(each -> !each.on())
                .map(EvaluationState::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
