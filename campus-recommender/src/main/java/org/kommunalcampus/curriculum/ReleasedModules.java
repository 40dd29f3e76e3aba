package org.kommunalcampus.curriculum;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.Reason;

/**
 * What the employer may see of a plan: the modules for which there is a ground that the employer knows. What rests on wishes, choices and bookings of the
 * person alone is left out, and so is what comes before such a module.
 */
final class ReleasedModules {

    private static final Set<RequirementOrigin> PRIVATE =
            EnumSet.of(RequirementOrigin.PRIVATE_GOAL, RequirementOrigin.INTEREST);

    private ReleasedModules() {}

    /** In the order of the plan. */
    static List<ModuleId> of(Curriculum plan) {
        return plan.entries().stream()
                .filter(entry -> entry.reasons().stream().anyMatch(ReleasedModules::isKnown))
                .map(Entry::module)
                .toList();
    }

    /** An assigned package assigns each of its modules; one that the person chose is no ground. */
    private static boolean isKnown(Reason reason) {
        return switch (reason.rule()) {
            case LEGAL_DUTY, ASSIGNED_BY_EMPLOYER, RECOMMENDED_BY_EMPLOYER -> true;
            case GAP_WEIGHT -> reason.kind() != null && !PRIVATE.contains(reason.kind());
            default -> false;
        };
    }
}
