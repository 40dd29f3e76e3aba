package org.kommunalcampus.study;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.RecordKind;

/**
 * Which record somebody has reached by what was learned so far: a confirmation of participation for half of the content, a record of achievement for half of
 * the points of homework and final exam (LP4).
 *
 * @param reached {@code null} for none yet
 * @param next {@code null} where there is no further one
 * @param missing how much is missing for the next one, in per cent of the content or of the points
 */
public record Proof(@Nullable RecordKind reached, @Nullable RecordKind next, int missing) {

    private static final int HALF = 50;

    static Proof of(int share, double points, int maxPoints) {
        if (share < HALF) {
            return new Proof(null, RecordKind.PARTICIPATION, HALF - share);
        }
        int percent = maxPoints == 0 ? 0 : (int) Math.floor(points * 100 / maxPoints);
        return maxPoints == 0
                ? new Proof(RecordKind.PARTICIPATION, null, 0)
                : percent < HALF
                        ? new Proof(RecordKind.PARTICIPATION, RecordKind.ACHIEVEMENT, HALF - percent)
                        : new Proof(RecordKind.ACHIEVEMENT, null, 0);
    }
}
