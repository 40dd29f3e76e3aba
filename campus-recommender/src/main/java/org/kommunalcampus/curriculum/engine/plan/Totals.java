package org.kommunalcampus.curriculum.engine.plan;

/**
 * Sums over all entries.
 *
 * @param cents sum of the known prices
 * @param unknownPrices entries whose price is unknown and not in the sum
 * @param coveredWeight weight of the gaps that the plan closes
 * @param totalWeight weight of all gaps
 */
public record Totals(int minutes, long cents, int unknownPrices, long coveredWeight, long totalWeight) {}
