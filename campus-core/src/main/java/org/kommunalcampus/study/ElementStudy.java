package org.kommunalcampus.study;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element that somebody has opened.
 *
 * @param study how far the person is with the module
 * @param attempts at its test, the first one first
 * @param homework what was handed in, the first one first
 * @param resume where the film goes on, in seconds
 */
public record ElementStudy(
        StudyView study,
        ElementView element,
        Seen seen,
        List<AttemptResult> attempts,
        List<HomeworkView> homework,
        int resume) {

    /**
     * An attempt in the list.
     *
     * @param closesAt when its time is over, {@code null} without limit
     * @param submittedAt {@code null} while it runs
     * @param points {@code null} while it runs
     */
    public record AttemptResult(
            int number,
            Instant startedAt,
            @Nullable Instant closesAt,
            @Nullable Instant submittedAt,
            @Nullable BigDecimal points,
            int maxPoints) {}
}
