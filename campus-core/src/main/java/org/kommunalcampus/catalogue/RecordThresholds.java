package org.kommunalcampus.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;

/**
 * How much of a module its achievement records ask for. LP4 asks for half of the content and for half of the points; a provider may ask for more, never for
 * less. A certificate asks for no more points than the record of achievement: what it adds is supervision. Half has the normal form {@code null}.
 *
 * @param viewedPercent share of the content that a confirmation of participation, and each record above it, asks for; {@code null} for half
 * @param pointsPercent share of the points of homework and final exam that a record of achievement and a certificate ask for; {@code null} for half
 */
public record RecordThresholds(
        @Nullable Integer viewedPercent, @Nullable Integer pointsPercent) {

    /** What LP4 asks for at least, in per cent. */
    public static final int HALF = 50;

    /** Nothing else is stated than what LP4 asks for. */
    public static final RecordThresholds NONE = new RecordThresholds(null, null);

    private static final int ALL = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(ALL);

    /** Brings half into its normal form. */
    public RecordThresholds {
        viewedPercent = viewedPercent == null || viewedPercent == HALF ? null : viewedPercent;
        pointsPercent = pointsPercent == null || pointsPercent == HALF ? null : pointsPercent;
    }

    /** The share of the content that is needed, in per cent. */
    public int leastViewed() {
        return viewedPercent == null ? HALF : viewedPercent;
    }

    /** The share of the points that is needed, in per cent. */
    public int leastPoints() {
        return pointsPercent == null ? HALF : pointsPercent;
    }

    /** Whether so many of the points that can be reached are enough; where there are none, nothing is missing. */
    public boolean areReached(BigDecimal points, int most) {
        return points.multiply(HUNDRED)
                        .compareTo(BigDecimal.valueOf(leastPoints()).multiply(BigDecimal.valueOf(most)))
                >= 0;
    }

    /** How many of the points that can be reached these are, in full per cent; enough of them where {@link #areReached} says so. {@code most} is above 0. */
    public static int percent(BigDecimal points, int most) {
        return points.multiply(HUNDRED)
                .divide(BigDecimal.valueOf(most), 0, RoundingMode.FLOOR)
                .intValueExact();
    }

    /** What cannot be stated. */
    List<FieldError> problems() {
        List<FieldError> problems = new ArrayList<>();
        within(problems, "viewedPercent", viewedPercent);
        within(problems, "pointsPercent", pointsPercent);
        return problems;
    }

    private static void within(List<FieldError> problems, String field, @Nullable Integer value) {
        if (value != null && (value < HALF || value > ALL)) {
            problems.add(new FieldError("/thresholds/" + field, "out-of-range", HALF + " to " + ALL + "."));
        }
    }
}
