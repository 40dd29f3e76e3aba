package org.kommunalcampus.curriculum.engine.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.CompletedModule;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;

/**
 * The twelve months that a path is about. They are fixed, and what was learned within them counts, so that a new week brings no
 * new budget.
 *
 * @param from first day, that of a quarter
 * @param until last day
 * @param spentMinutes learning time of what was completed within it
 * @param budgetMinutes learning time that it may take altogether, null for no limit
 */
public record StageWindow(
        LocalDate from,
        LocalDate until,
        int spentMinutes,
        @Nullable Integer budgetMinutes) {

    private static final int MONTHS = 12;

    /** The stage that the day lies in. */
    static StageWindow on(LocalDate day, CatalogueSnapshot catalogue, LearnerSnapshot learner, Policy policy) {
        var begins = learner.year().begins();
        var from = begins == null ? quarterOf(day) : begins;
        while (!from.plusMonths(MONTHS).isAfter(day)) {
            from = from.plusMonths(MONTHS);
        }
        var first = from;
        var until = from.plusMonths(MONTHS).minusDays(1);
        int spent = learner.completed().stream()
                .filter(done -> done.on() != null
                        && !done.on().isBefore(first)
                        && !done.on().isAfter(until))
                .mapToInt(done -> minutes(catalogue, done))
                .sum();
        Integer own = learner.year().budgetMinutes();
        return new StageWindow(from, until, spent, own == null ? policy.budgetMinutes() : own);
    }

    private static int minutes(CatalogueSnapshot catalogue, CompletedModule done) {
        int module = catalogue.numberOf(done.module());
        return module < 0 ? done.minutes() : catalogue.module(module).minutes();
    }

    /** Learning time that is left, null for no limit. */
    public @Nullable Integer leftMinutes() {
        return budgetMinutes == null ? null : Math.max(0, budgetMinutes - spentMinutes);
    }

    /** Last day of the year after. */
    public LocalDate nextUntil() {
        return until.plusMonths(MONTHS);
    }

    /** First day of the quarter that the day lies in. */
    public static LocalDate quarterOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
