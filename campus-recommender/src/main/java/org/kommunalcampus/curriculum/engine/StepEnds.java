package org.kommunalcampus.curriculum.engine;

import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.rule.OnSessionDate;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** When modules that are no obligations end, weekly hours left aside: bounds that need no look at what is presupposed. */
final class StepEnds {
    /** A day that never comes. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final OnSessionDate DATES = new OnSessionDate();
    private static final int REMEMBERED = 16;

    private final Situation situation;
    private final CatalogueSnapshot catalogue;
    private final LearningDays days;
    private final int firstOpen;
    /** By number of learning days when a module ends that begins on the first open day, 0 if nobody asked. */
    private final int[] lastDays = new int[REMEMBERED];

    StepEnds(Situation situation, LearningDays days) {
        this.situation = situation;
        this.days = days;
        catalogue = situation.catalogue();
        firstOpen = days.nextOpen(situation.firstDay());
    }

    /** How many learning days the module takes at least. */
    int learningDays(int module) {
        return Math.max(1, (catalogue.minutes(module) + Situation.LONGEST_DAY - 1) / Situation.LONGEST_DAY);
    }

    /** Whether the module can be begun on any day on which something without a date can be. */
    boolean isAlwaysOpen(int module) {
        return !catalogue.dates().any(module)
                && situation.opens(module) <= situation.firstDay()
                && situation.closes(module) == situation.lastDay();
    }

    /** A day before which the module does not end. */
    int atLeast(int module) {
        return catalogue.dates().any(module)
                ? catalogue.dates().earliestEnd(module, situation.today() + 1)
                : withoutDates(module, situation.firstDay());
    }

    /** The module's earliest last day if nothing has to be done before. */
    int of(int module) {
        return from(module, Integer.MIN_VALUE);
    }

    /** The module's earliest last day if something has to be done before that ends on this day. */
    int after(int module, int last) {
        return last == NEVER ? NEVER : from(module, last + 1);
    }

    private int from(int module, int ready) {
        if (!catalogue.dates().any(module)) {
            return withoutDates(module, Math.max(ready, situation.firstDay()));
        }
        int earliest = NEVER;
        var calendar = situation.calendar();
        for (int i = 0; i < catalogue.dates().count(module); i++) {
            if (DATES.admits(situation, module, i) && calendar.prepareBy(module, i) >= ready) {
                earliest = Math.min(earliest, calendar.finish(module, i));
            }
        }
        return earliest;
    }

    private int withoutDates(int module, int ready) {
        int first = Math.max(ready, situation.opens(module));
        int start = first <= firstOpen ? firstOpen : days.nextOpen(first);
        if (start > situation.closes(module)) {
            return NEVER;
        }
        int run = learningDays(module);
        return run == 1 ? start : endOf(start, run);
    }

    private int endOf(int start, int run) {
        if (start != firstOpen || run >= REMEMBERED) {
            return days.endOf(start, run);
        }
        if (lastDays[run] == 0) {
            lastDays[run] = days.endOf(start, run);
        }
        return lastDays[run];
    }
}
