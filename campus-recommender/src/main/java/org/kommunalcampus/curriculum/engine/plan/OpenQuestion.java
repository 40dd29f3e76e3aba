package org.kommunalcampus.curriculum.engine.plan;

import java.util.List;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.Knowledge;

/**
 * A competence of which somebody asks a level and nobody knows whether the learner has it.
 *
 * @param target highest level asked for
 * @param level level that is taken for granted meanwhile, 0 if none
 * @param knowledge {@link Knowledge#ASSUMED} or {@link Knowledge#UNKNOWN}
 * @param requiredBy who asks for more than is known
 */
public record OpenQuestion(
        CompetenceId competence, int target, int level, Knowledge knowledge, List<CompetenceRequirement> requiredBy) {

    public OpenQuestion {
        requiredBy = List.copyOf(requiredBy);
    }
}
