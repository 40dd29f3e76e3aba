package org.kommunalcampus.curriculum.engine.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;

/**
 * A gap that stays open although the plan is followed.
 *
 * @param reached level after the plan
 * @param target highest level asked for
 * @param requirements who asks for more than is reached
 * @param excluded where rules leave the learner no module, which of them keep how many away
 */
public record UncoveredGap(
        CompetenceId competence,
        int reached,
        int target,
        Cause cause,
        List<CompetenceRequirement> requirements,
        @Nullable List<Excluded> excluded) {
    public UncoveredGap {
        requirements = List.copyOf(requirements);
        excluded = excluded == null ? List.of() : List.copyOf(excluded);
    }

    /** Which rules keep how many modules from the learner; empty in plans of older versions. */
    @Override
    public List<Excluded> excluded() {
        return Objects.requireNonNull(excluded);
    }

    /** Why no module closes the gap. */
    public enum Cause {
        /** No module in the catalogue teaches it. */
        NO_MODULE,
        /** Modules teach it, but a rule keeps each of them from this learner. */
        NONE_ELIGIBLE,
        /** Modules teach it, but what they presuppose cannot be reached. */
        PREREQUISITE_UNREACHABLE,
        /** What they presuppose can be reached, but not before their last date. */
        NOT_IN_TIME,
        /** Modules teach it, but their providers do not say to which level. */
        ONLY_ASSUMED,
        /** The hours or the number of modules do not stretch to it, though it would be worth its cost. */
        BEYOND_BUDGET,
        /** No way to close it is worth the hours and the fee that it takes. */
        NOT_WORTH_ITS_COST;

        /** Whether modules could close the gap and the plan prefers others, or none. */
        public boolean isChoice() {
            return this == BEYOND_BUDGET || this == NOT_WORTH_ITS_COST;
        }
    }
}
