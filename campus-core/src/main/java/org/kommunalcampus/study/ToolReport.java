package org.kommunalcampus.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a tool reports about somebody and an element.
 *
 * @param share of the points that was reached, 0 to 1; more counts as 1, {@code null} for no final grade
 * @param worked whether the person has worked it through or handed it in
 * @param stampedAt the tool's time of it; a report that is older than the latest one is refused
 * @param submittedAt when the person handed it in, as the tool knows it; {@code null} where it does not say
 */
public record ToolReport(
        @Nullable Double share,
        boolean worked,
        Instant stampedAt,
        @Nullable Instant submittedAt) {

    /** When the work was done that is reported; {@code null} where it does not say that any was. */
    @Nullable
    Instant workedAt() {
        return submittedAt != null ? submittedAt : worked ? stampedAt : null;
    }
}
