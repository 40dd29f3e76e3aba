package org.kommunalcampus.web.layout;

import java.util.List;

/**
 * A competence with the level that a person has and the level asked for.
 *
 * @param competence name in the reader's language
 * @param actual level from 0 (none) to 8
 * @param target level from 0 (not asked for) to 8
 * @param requiredBy who asks for it, in the reader's language
 */
public record TargetActual(String competence, int actual, int target, List<String> requiredBy) {

    /** The highest level of every framework. */
    public static final int HIGHEST = 8;

    public TargetActual {
        if (actual < 0 || actual > HIGHEST || target < 0 || target > HIGHEST) {
            throw new IllegalArgumentException("levels %d and %d of %s".formatted(actual, target, competence));
        }
        requiredBy = List.copyOf(requiredBy);
    }

    /** Levels that are missing, 0 when the target is reached. */
    public int missing() {
        return Math.max(0, target - actual);
    }
}
