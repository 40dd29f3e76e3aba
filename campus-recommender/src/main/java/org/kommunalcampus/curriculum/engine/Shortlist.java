package org.kommunalcampus.curriculum.engine;

import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.rule.OnSessionDate;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Leaves out modules that could only be a step to others and that simpler ones always beat. What such a module takes in cost, in time and
 * in days is at least what it takes on its own; where modules that presuppose nothing lead as far for no more of either, no closure ever
 * rests on it, and the plan is the same without it. Two of them must cost no more, as the planner tries what a plan would be without
 * one module. Whatever closes a gap itself, is named as a prerequisite or stands in the plan as an obligation is not looked at here.
 */
final class Shortlist {
    private static final OnSessionDate DATES = new OnSessionDate();
    private static final int NONE = Integer.MAX_VALUE;
    private static final int REMEMBERED = 16;

    private final Situation situation;
    private final CatalogueSnapshot catalogue;
    private final Scoring scoring;
    private final Assumptions assumptions;
    private final LearningDays days;
    private final boolean[] obliged;
    private final int firstOpen;
    /** By number of learning days when a module ends that begins on the first open day, 0 if nobody asked. */
    private final int[] lastDays = new int[REMEMBERED];
    /** By module of the catalogue what it costs at least, 0 if nobody asked. */
    private final int[] leastCost;
    /** By code of the catalogue, for what leads at least to that level: the two least costs, the least time, the earliest last day, each with the module. */
    private final int[] cost;

    private final int[] cheapest;
    private final int[] secondCost;
    private final int[] secondCheapest;
    private final int[] minutes;
    private final int[] shortest;
    private final int[] end;
    private final int[] earliest;

    /**
     * A list for one learner.
     *
     * @param obliged by number in the catalogue what the learner is obliged to
     */
    Shortlist(
            Situation situation,
            Scoring scoring,
            Assumptions assumptions,
            LearningDays days,
            boolean[] obliged,
            ArrayPool pool) {
        this.situation = situation;
        this.scoring = scoring;
        this.assumptions = assumptions;
        this.days = days;
        this.obliged = obliged;
        catalogue = situation.catalogue();
        firstOpen = days.nextOpen(situation.firstDay());
        leastCost = pool.ints(catalogue.moduleCount());
        int codes = catalogue.competenceCount() * Code.LEVELS;
        cost = pool.ints(codes, NONE);
        cheapest = pool.ints(codes);
        secondCost = pool.ints(codes, NONE);
        secondCheapest = pool.ints(codes);
        minutes = pool.ints(codes, NONE);
        shortest = pool.ints(codes);
        end = pool.ints(codes, NONE);
        earliest = pool.ints(codes);
    }

    /** Whether others that lead at least to this level of the competence beat the module, whatever it presupposes. */
    boolean beats(int module, int competence, int level) {
        int code = Code.of(competence, level);
        return secondCost[code] < NONE
                && before(minutes[code], shortest[code], catalogue.minutes(module), module)
                && before(secondCost[code], secondCheapest[code], leastCost(module), module)
                && before(end[code], earliest[code], endsFrom(module), module);
    }

    private static boolean before(int value, int module, int otherValue, int other) {
        return value < otherValue || (value == otherValue && value < NONE && module < other);
    }

    /** Takes the module that leads to this level of the competence and may be proposed into account, if it presupposes nothing. */
    void add(int module, int competence, int level) {
        if (!isSimple(module)) {
            return;
        }
        int last = endOf(module);
        if (last > situation.stageEnd()) {
            return;
        }
        int price = scoring.cost(module) + assumptions.cost(module);
        int time = catalogue.minutes(module);
        for (int code = Code.of(competence, level); code > Code.of(competence, 0); code--) {
            addCost(price, module, code);
            if (before(time, module, minutes[code], shortest[code])) {
                minutes[code] = time;
                shortest[code] = module;
            }
            if (before(last, module, end[code], earliest[code])) {
                end[code] = last;
                earliest[code] = module;
            }
        }
    }

    private void addCost(int price, int module, int code) {
        boolean known = cost[code] < NONE && cheapest[code] == module
                || secondCost[code] < NONE && secondCheapest[code] == module;
        if (!known && before(price, module, cost[code], cheapest[code])) {
            secondCost[code] = cost[code];
            secondCheapest[code] = cheapest[code];
            cost[code] = price;
            cheapest[code] = module;
        } else if (!known && before(price, module, secondCost[code], secondCheapest[code])) {
            secondCost[code] = price;
            secondCheapest[code] = module;
        }
    }

    private int leastCost(int module) {
        if (leastCost[module] == 0) {
            leastCost[module] = scoring.atLeast(module);
        }
        return leastCost[module];
    }

    private boolean isSimple(int module) {
        if (obliged[module]) {
            return false;
        }
        for (int i = 0; i < catalogue.requiredCount(module); i++) {
            if (catalogue.requiredLevel(module, i) > situation.level(catalogue.required(module, i))) {
                return false;
            }
        }
        for (int group = 0; group < catalogue.groupCount(module); group++) {
            if (!situation.meetsGroup(module, group)) {
                return false;
            }
        }
        return true;
    }

    /** The module's earliest last day if nothing had to be done before, or a day before that. */
    private int endsFrom(int module) {
        return catalogue.hasDates(module)
                ? catalogue.earliestEnd(module, situation.today() + 1)
                : endWithoutDates(module);
    }

    /** The module's earliest last day if nothing has to be done before. */
    private int endOf(int module) {
        if (!catalogue.hasDates(module)) {
            return endWithoutDates(module);
        }
        int earliestEnd = NONE;
        for (var session : catalogue.module(module).sessions()) {
            if (DATES.admits(situation, module, session)) {
                earliestEnd = Math.min(earliestEnd, situation.calendar().finish(module, session));
            }
        }
        return earliestEnd;
    }

    private int endWithoutDates(int module) {
        int start = situation.opens(module) <= firstOpen ? firstOpen : days.nextOpen(situation.opens(module));
        if (start > situation.closes(module)) {
            return NONE;
        }
        int learningDays = (catalogue.minutes(module) + Situation.LONGEST_DAY - 1) / Situation.LONGEST_DAY;
        return learningDays <= 1 ? start : endOf(start, learningDays);
    }

    private int endOf(int start, int learningDays) {
        if (start != firstOpen || learningDays >= REMEMBERED) {
            return days.endOf(start, learningDays);
        }
        if (lastDays[learningDays] == 0) {
            lastDays[learningDays] = days.endOf(start, learningDays);
        }
        return lastDays[learningDays];
    }
}
