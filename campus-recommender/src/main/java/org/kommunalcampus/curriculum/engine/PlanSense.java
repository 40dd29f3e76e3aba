package org.kommunalcampus.curriculum.engine;

import java.util.Objects;
import java.util.stream.IntStream;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Conflict;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.Reason;
import org.kommunalcampus.curriculum.engine.plan.StageSum;
import org.kommunalcampus.curriculum.engine.rule.Commitment;
import org.kommunalcampus.curriculum.engine.rule.KnownAlready;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Whether a person would follow a plan, in figures of its current stage. What obligations alone can force (more hours than the budget,
 * full weeks, courses drawn out) is counted only where there are none.
 *
 * @param minutes learning time
 * @param modules how many
 * @param overBudget more hours than the budget
 * @param stretched entries without a date that take longer than two weeks and than twice their weeks at the weekly pace
 * @param overfullWeeks weeks beyond the weekly time in which nobody has to be present
 * @param assumedAlone entries that rest on levels alone that no provider stated
 * @param outsideTarget entries nobody obliges to that are made for others, although something made for the learner that could be begun at
 *     once and fits into the stage closes one of the same gaps
 * @param jobBehindGoal entries for the own job that come after one for a goal alone
 * @param onHolidays events on public holidays
 * @param wastedMinutes learning time that teaches what the learner has already
 * @param questions that the plan still asks
 */
public record PlanSense(
        int minutes,
        int modules,
        boolean overBudget,
        int stretched,
        int overfullWeeks,
        int assumedAlone,
        int outsideTarget,
        int jobBehindGoal,
        int onHolidays,
        long wastedMinutes,
        int questions) {
    /** Looks at the plan of the situation; modules that are no longer offered count with nothing but their place. */
    public static PlanSense of(Curriculum plan, Situation situation) {
        boolean obliged = plan.entries().stream().anyMatch(PlanSense::isObliged);
        int stretched = 0;
        int outside = 0;
        int behind = 0;
        boolean goalBefore = false;
        long wasted = 0;
        for (var entry : plan.entries()) {
            int module = situation.catalogue().numberOf(entry.module());
            if (module >= 0) {
                int minutes = situation.catalogue().minutes(module);
                stretched += !obliged && isStretched(entry, minutes, situation) ? 1 : 0;
                outside += isForOthersInVain(entry, module, situation) ? 1 : 0;
                wasted += (long) minutes * KnownAlready.permille(situation, module) / 1000;
            }
            goalBefore |= isForGoalAlone(entry);
            behind += goalBefore && isFree(entry) && isAskedBy(entry, RequirementOrigin.JOB_PROFILE) ? 1 : 0;
        }
        var now = plan.stages().isEmpty() ? null : plan.stages().getFirst();
        return new PlanSense(
                now == null ? plan.totals().minutes() : now.minutes(),
                plan.entries().size(),
                !obliged && now != null && exceedsBudget(now),
                stretched,
                obliged ? 0 : overfullWeeks(plan),
                (int) plan.entries().stream()
                        .filter(PlanSense::restsOnAssumptionsAlone)
                        .count(),
                outside,
                behind,
                (int) plan.conflicts().stream()
                        .filter(conflict -> conflict.kind() == Conflict.Kind.ON_HOLIDAY)
                        .count(),
                wasted,
                plan.questions().size());
    }

    private static boolean exceedsBudget(StageSum now) {
        Integer budget = now.budgetMinutes();
        return budget != null && now.minutes() + now.spentMinutes() > budget;
    }

    private static int overfullWeeks(Curriculum plan) {
        return (int) plan.weeks().stream()
                .filter(week -> week.presence() == 0 && week.overload() > 0)
                .count();
    }

    /** Must be in the stage, or is there already. */
    private static boolean isObliged(Entry entry) {
        return entry.state() != EntryState.PLANNED
                || entry.reasons().stream().anyMatch(reason -> Commitment.of(reason.rule()) != null);
    }

    private static boolean isForOthersInVain(Entry entry, int module, Situation situation) {
        if (isObliged(entry) || isMadeForLearner(module, situation)) {
            return false;
        }
        var eligibility = new Eligibility(situation);
        return entry.reasons().stream()
                .filter(reason -> reason.rule() == RuleName.GAP_WEIGHT && reason.competence() != null)
                .anyMatch(reason -> closesForLearner(reason, situation, eligibility));
    }

    private static boolean closesForLearner(Reason reason, Situation situation, Eligibility eligibility) {
        var catalogue = situation.catalogue();
        int competence = catalogue.numberOf(Objects.requireNonNull(reason.competence()));
        return competence >= 0
                && IntStream.range(0, catalogue.providerCount(competence))
                        .map(i -> catalogue.provider(competence, i))
                        .anyMatch(other -> situation.taughtTo(other, competence) >= reason.toLevel()
                                && isMadeForLearner(other, situation)
                                && eligibility.obstacle(other) == null
                                && presupposesNothing(other, situation)
                                && fitsStage(other, situation));
    }

    private static boolean isMadeForLearner(int module, Situation situation) {
        return situation.audience().contains(situation.module(module).target());
    }

    private static boolean fitsStage(int module, Situation situation) {
        Integer budget = situation.stage().budgetMinutes();
        return budget == null || situation.catalogue().minutes(module) <= budget;
    }

    private static boolean presupposesNothing(int module, Situation situation) {
        var catalogue = situation.catalogue();
        return IntStream.range(0, catalogue.requiredCount(module))
                        .allMatch(i ->
                                situation.level(catalogue.required(module, i)) >= catalogue.requiredLevel(module, i))
                && IntStream.range(0, catalogue.groupCount(module))
                        .allMatch(group -> situation.meetsGroup(module, group));
    }

    private static boolean isStretched(Entry entry, int minutes, Situation situation) {
        long days = entry.plannedEnd().toEpochDay() - entry.plannedStart().toEpochDay() + 1;
        return isFree(entry)
                && days > Sequencer.longestStretch(minutes, situation.learner().weeklyMinutes());
    }

    /** Planned without a date, so that the planner alone decided when. */
    private static boolean isFree(Entry entry) {
        return entry.session() == null && entry.state() == EntryState.PLANNED;
    }

    private static boolean restsOnAssumptionsAlone(Entry entry) {
        return entry.reasons().stream().allMatch(Reason::assumedLevel);
    }

    private static boolean isAskedBy(Entry entry, RequirementOrigin kind) {
        return entry.reasons().stream().anyMatch(reason -> reason.kind() == kind);
    }

    private static boolean isForGoalAlone(Entry entry) {
        return isFree(entry) && entry.due() == null && entry.reasons().stream().allMatch(PlanSense::isOfGoal);
    }

    private static boolean isOfGoal(Reason reason) {
        return reason.rule() == RuleName.GAP_WEIGHT
                && (reason.kind() == RequirementOrigin.GOAL || reason.kind() == RequirementOrigin.PRIVATE_GOAL);
    }
}
