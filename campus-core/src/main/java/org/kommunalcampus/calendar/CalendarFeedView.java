package org.kommunalcampus.calendar;

import java.time.Instant;

/**
 * A feed as its owner sees it; its address is not shown again.
 *
 * @param openedAt when its address was made
 * @param planned whether it holds planned learning besides what is booked
 */
public record CalendarFeedView(Instant openedAt, boolean planned) {}
