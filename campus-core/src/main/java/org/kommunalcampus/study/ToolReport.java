package org.kommunalcampus.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a tool reports about somebody and an element.
 *
 * @param share of the points that was reached, 0 to 1; more counts as 1, {@code null} for no final grade
 * @param worked whether the person has worked it through or handed it in
 * @param stampedAt the tool's time of it; a report that is no later than the latest one changes nothing
 */
public record ToolReport(@Nullable Double share, boolean worked, Instant stampedAt) {}
