package org.kommunalcampus.study;

import java.math.BigDecimal;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.RecordThresholds;
import org.kommunalcampus.content.ContentItem;

/**
 * When a test is passed. Its provider says so for each test; a final exam is passed with no less than the points that the module asks for, because an exam that is
 * passed cannot be taken again, so that what is missing could not be earned any more.
 *
 * @param percent of the points of an attempt
 */
record PassMark(int percent) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Of a test in a module whose edition asks for that much. */
    static PassMark of(ContentItem test, RecordThresholds needed) {
        int own = test.materialOrEmpty().rules().passPercent();
        return new PassMark(test.kind() == ElementKind.FINAL_EXAM ? Math.max(own, needed.leastPoints()) : own);
    }

    /** Whether so many of the points that can be reached are enough. */
    boolean isReached(BigDecimal points, int most) {
        return points.multiply(ALL).compareTo(BigDecimal.valueOf(percent).multiply(BigDecimal.valueOf(most))) >= 0;
    }
}
