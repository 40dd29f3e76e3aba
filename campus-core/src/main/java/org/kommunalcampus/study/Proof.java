package org.kommunalcampus.study;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.catalogue.RecordThresholds;

/**
 * Which record somebody has reached by what was learned so far: a confirmation of participation for enough of the content, a record of achievement for enough
 * of the points of homework and final exam besides (LP4); how much is enough, the edition says. Nothing is issued before the module is completed, which needs the
 * points, too: a completion closes the learning and counts for what was assigned, so one without them would take the exam from those who still can pass it.
 *
 * @param reached {@code null} for none yet
 * @param next {@code null} where there is no further one
 * @param missing how much is missing for the next one, in per cent of the content or of the points
 */
public record Proof(@Nullable RecordKind reached, @Nullable RecordKind next, int missing) {

    static Proof of(RecordThresholds needed, int share, BigDecimal points, int maxPoints) {
        if (share < needed.leastViewed()) {
            return new Proof(null, RecordKind.PARTICIPATION, needed.leastViewed() - share);
        }
        int percent = maxPoints == 0 ? 0 : RecordThresholds.percent(points, maxPoints);
        return maxPoints == 0
                ? new Proof(RecordKind.PARTICIPATION, null, 0)
                : percent < needed.leastPoints()
                        ? new Proof(RecordKind.PARTICIPATION, RecordKind.ACHIEVEMENT, needed.leastPoints() - percent)
                        : new Proof(RecordKind.ACHIEVEMENT, null, 0);
    }
}
