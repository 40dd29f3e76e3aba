package org.kommunalcampus.study;

import java.math.BigDecimal;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.ElementId;

/**
 * An element as its learner sees it.
 *
 * @param obligatory whether the module cannot be completed without it
 * @param viewed how much of it was seen or done, 0 to 100
 * @param points of the best attempt or grade
 * @param maxPoints that can be reached; 0 where there are none
 */
public record ElementView(
        ContentItem item, ElementState state, boolean obligatory, int viewed, BigDecimal points, int maxPoints) {

    /** Its id. */
    public ElementId id() {
        return item.id();
    }

    /** Whether it is an exam that is passed; its answers are shown, so it is not taken again. */
    public boolean isPassedExam() {
        return item.kind() == ElementKind.FINAL_EXAM && state == ElementState.DONE;
    }

    /** Whether it keeps the preparation from being complete; what waits for a grade does not. */
    public boolean isMissing() {
        return obligatory && state != ElementState.DONE && state != ElementState.WAITING;
    }
}
