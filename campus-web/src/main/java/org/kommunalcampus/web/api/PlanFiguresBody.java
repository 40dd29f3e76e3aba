package org.kommunalcampus.web.api;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.PathFigures;
import org.kommunalcampus.shared.MinimumGroup;

/**
 * Whether people would follow their plans, in sum.
 *
 * @param minimumGroup people in the smallest group about which figures are told
 * @param figures {@code null} where fewer people than that have a plan
 */
record PlanFiguresBody(int minimumGroup, @Nullable PathFigures figures) {

    static PlanFiguresBody of(@Nullable PathFigures figures) {
        return new PlanFiguresBody(MinimumGroup.SIZE, figures);
    }
}
