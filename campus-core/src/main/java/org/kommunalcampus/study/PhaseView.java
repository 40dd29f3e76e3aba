package org.kommunalcampus.study;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Phase;

/**
 * A phase as its learner sees it.
 *
 * @param opens {@code null} where nobody knows yet
 * @param closes {@code null} for no end, or where nobody knows yet
 * @param closed why it is not open, {@code null} where it is
 */
public record PhaseView(
        Phase kind,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable ClosedBecause closed,
        List<ElementView> elements) {

    /** Whether its elements can be done. */
    public boolean open() {
        return closed == null;
    }

    /** What is obligatory and not done. */
    public List<ElementView> missing() {
        return elements.stream().filter(ElementView::isMissing).toList();
    }
}
