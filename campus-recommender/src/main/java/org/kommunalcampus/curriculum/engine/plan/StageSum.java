package org.kommunalcampus.curriculum.engine.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Sums over one stage.
 *
 * @param from first day
 * @param until last day; null for what has no end
 * @param minutes learning time of its modules
 * @param spentMinutes learning time of what was completed within it already
 * @param budgetMinutes learning time that the stage may take, null for no limit
 * @param cents sum of the known prices
 * @param unknownPrices modules whose price is unknown and not in the sum
 * @param count modules; for what comes later, competences
 */
public record StageSum(
        Stage stage,
        LocalDate from,
        @Nullable LocalDate until,
        int minutes,
        int spentMinutes,
        @Nullable Integer budgetMinutes,
        long cents,
        int unknownPrices,
        int count) {}
