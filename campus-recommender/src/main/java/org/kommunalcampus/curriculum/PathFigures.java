package org.kommunalcampus.curriculum;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kommunalcampus.curriculum.engine.PlanSense;

/**
 * What the current stages of many plans look like, in sums over people; never about fewer than the minimum group.
 *
 * @param plans that were looked at
 * @param minutes learning time of a stage
 * @param modules modules of a stage
 * @param overBudget share of the plans without obligations beyond their budget, 0 to 1
 * @param stretched entries drawn out, in plans without obligations
 * @param overfullWeeks weeks beyond the weekly time without presence, in plans without obligations
 * @param assumedAlone entries that rest on levels alone that no provider stated
 * @param outsideTarget entries nobody obliges to that are made for others
 * @param jobBehindGoal entries for the own job after one for a goal alone
 * @param onHolidays events on public holidays
 * @param waste share of the learning time that teaches what people have already, 0 to 1
 * @param questions open questions of a plan
 */
public record PathFigures(
        int plans,
        Spread minutes,
        Spread modules,
        double overBudget,
        int stretched,
        int overfullWeeks,
        int assumedAlone,
        int outsideTarget,
        int jobBehindGoal,
        int onHolidays,
        double waste,
        Spread questions) {

    /**
     * How a number is spread over plans.
     *
     * @param mean rounded to a tenth
     * @param p95 that 95 of 100 plans do not exceed
     */
    public record Spread(double mean, int p95, int max) {

        static Spread of(List<PlanSense> plans, ToIntFunction<PlanSense> number) {
            int[] sorted = plans.stream().mapToInt(number).sorted().toArray();
            double mean = Math.round(10 * Arrays.stream(sorted).average().orElse(0)) / 10.0;
            return new Spread(mean, sorted[(95 * sorted.length - 1) / 100], sorted[sorted.length - 1]);
        }
    }

    /**
     * Sums up.
     *
     * @param plans at least one
     */
    static PathFigures of(Collection<PlanSense> plans) {
        List<PlanSense> all = List.copyOf(plans);
        double minutes = all.stream().mapToLong(PlanSense::minutes).sum();
        return new PathFigures(
                all.size(),
                Spread.of(all, PlanSense::minutes),
                Spread.of(all, PlanSense::modules),
                all.stream().filter(PlanSense::overBudget).count() / (double) all.size(),
                sum(all, PlanSense::stretched),
                sum(all, PlanSense::overfullWeeks),
                sum(all, PlanSense::assumedAlone),
                sum(all, PlanSense::outsideTarget),
                sum(all, PlanSense::jobBehindGoal),
                sum(all, PlanSense::onHolidays),
                minutes == 0
                        ? 0
                        : all.stream().mapToLong(PlanSense::wastedMinutes).sum() / minutes,
                Spread.of(all, PlanSense::questions));
    }

    private static int sum(List<PlanSense> plans, ToIntFunction<PlanSense> number) {
        return plans.stream().mapToInt(number).sum();
    }
}
