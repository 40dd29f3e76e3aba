package org.kommunalcampus.study;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a tool has reported about an element so far; the best report counts.
 *
 * @param points of the element, {@code null} before the tool graded anything
 * @param viewed whether it was worked through
 */
public record ToolResult(@Nullable BigDecimal points, boolean viewed) {

    /** Nothing. */
    public static final ToolResult NONE = new ToolResult(null, false);
}
