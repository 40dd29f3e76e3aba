package org.kommunalcampus.absence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.UnitId;

/**
 * A feed as its owner sees it; its address is not shown again.
 *
 * @param openedAt when its address was made
 * @param unit whose calendar it is, {@code null} for all whose days the owner plans
 */
public record UnitFeedView(Instant openedAt, @Nullable UnitId unit) {}
