package org.kommunalcampus.study;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.content.Paper;

/**
 * An attempt at a test. What answers the questions is for the pages to show or to leave out: see {@link #revealed}.
 *
 * @param sheets its questions as shown, with what was answered
 */
public record AttemptView(
        StudyView study, ElementView element, ElementStudy.AttemptResult result, List<Answered> sheets) {

    /**
     * A question with its answer.
     *
     * @param share how much of it is right, 0 to 1; {@code null} while the attempt runs
     */
    public record Answered(
            Paper.Sheet sheet,
            List<String> response,
            @Nullable Double share) {}

    /** Whether it takes answers. */
    public boolean running() {
        return result.submittedAt() == null;
    }

    /** Whether it was handed in and reached what the test asks for. */
    public boolean passed() {
        BigDecimal points = result.points();
        return points != null && PassMark.of(element.item(), study.needed()).isReached(points, result.maxPoints());
    }

    /** Per cent of the points from which on it is passed. */
    public int passPercent() {
        return study.passPercent(element);
    }

    /** When its time is over. */
    public @Nullable Instant closesAt() {
        return result.closesAt();
    }

    /** Whether right answers may be shown: after it was handed in, of an exam only once it is passed or no attempt is left. */
    public boolean revealed() {
        Integer most = element.item().materialOrEmpty().rules().attempts();
        return !running()
                && (element.item().kind() == ElementKind.SELF_TEST
                        || element.state() == ElementState.DONE
                        || (most != null && result.number() >= most));
    }
}
