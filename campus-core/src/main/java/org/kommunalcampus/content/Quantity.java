package org.kommunalcampus.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The number that answers a question.
 *
 * @param tolerance by how much an answer may be off, in either direction
 * @param unit shown beside the field
 */
public record Quantity(
        BigDecimal value, BigDecimal tolerance, @Nullable String unit) {

    /** Whether the number is near enough. */
    public boolean accepts(BigDecimal answer) {
        return answer.subtract(value).abs().compareTo(tolerance) <= 0;
    }
}
