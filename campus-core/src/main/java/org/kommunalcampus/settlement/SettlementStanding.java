package org.kommunalcampus.settlement;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How far the settlement of a month is.
 *
 * @param closedAt {@code null} while it is open and may change
 * @param closable whether it is the next to be closed and over
 */
public record SettlementStanding(YearMonth month, @Nullable Instant closedAt, boolean closable) {}
