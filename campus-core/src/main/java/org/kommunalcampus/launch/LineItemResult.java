package org.kommunalcampus.launch;

import java.math.BigDecimal;

/**
 * What counts of what a tool reported.
 *
 * @param subject the person, as the tool knows it
 * @param points the best that was reported
 */
public record LineItemResult(String subject, BigDecimal points, int maximum) {}
