package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies.Beaten;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Leaves out modules that could only be a step to others and that better ones always beat. Such a module takes at least what it takes on its own and what its
 * prerequisites take. A better one leads as far, presupposes nothing, or of the same competence no more than the other does and nothing else, and costs no
 * more, takes no longer, ends no later; so no closure ever rests on the other, and the plan is the same without it. Two must cost no more, as the planner
 * tries what a plan would be without one module. Whatever closes a gap itself, is named as a prerequisite or stands in the plan as an obligation is not
 * looked at here.
 */
final class Shortlist {
    private static final int NONE = Integer.MAX_VALUE;
    private static final long NOBODY = Long.MAX_VALUE;
    /** How many modules must teach a competence, so that it spares more plans to note what beats others than it costs. */
    private static final int WORTH_WHILE = 12;

    private static final int UNSUITABLE = -1;
    /** Rows of a competence: a level that is led to, and a level of the same competence that is presupposed. */
    private static final int ROWS = Code.LEVELS * Code.LEVELS;

    private final Situation situation;
    private final CatalogueSnapshot catalogue;
    private final Scoring scoring;
    private final Assumptions assumptions;
    private final StepEnds ends;
    private final boolean[] obliged;
    private final boolean timeMatters;
    /** By module of the catalogue what it costs at least, and what it costs, 0 if nobody asked. */
    private final int[] leastCost;

    private final int[] fullCost;
    /** By competence of the catalogue whether its rows are in use. */
    private final boolean[] begun;
    /** By row the two that cost least, the one that takes least time, and the one that takes fewest days of those that can be begun on any day; cost and module in one number. */
    private final long[] cheapest;

    private final long[] secondCheapest;
    private final int[] minutes;
    private final long[] shortest;
    private final int[] days;
    private final long[] quickest;
    /** By code of the catalogue the one that surely ends earliest. */
    private final int[] end;

    private final long[] earliest;

    /**
     * A list for one learner.
     *
     * @param obliged by number in the catalogue what the learner is obliged to
     * @param timeMatters whether the planner may have to look for what takes least time
     */
    Shortlist(
            Situation situation,
            Scoring scoring,
            Assumptions assumptions,
            LearningDays days,
            boolean[] obliged,
            boolean timeMatters,
            ArrayPool pool) {
        this.situation = situation;
        this.scoring = scoring;
        this.assumptions = assumptions;
        this.obliged = obliged;
        this.timeMatters = timeMatters;
        catalogue = situation.catalogue();
        ends = new StepEnds(situation, days);
        leastCost = pool.ints(catalogue.moduleCount());
        fullCost = pool.ints(catalogue.moduleCount());
        begun = pool.flags(catalogue.competenceCount());
        int rows = catalogue.competenceCount() * ROWS;
        cheapest = pool.anyLongs(rows);
        secondCheapest = pool.anyLongs(rows);
        minutes = pool.anyInts(rows);
        shortest = pool.anyLongs(rows);
        this.days = pool.anyInts(rows);
        quickest = pool.anyLongs(rows);
        end = pool.anyInts(catalogue.competenceCount() * Code.LEVELS);
        earliest = pool.anyLongs(catalogue.competenceCount() * Code.LEVELS);
    }

    /** Gets ready for a competence that is presupposed. */
    void begin(int competence) {
        if (!begun[competence]) {
            begun[competence] = true;
            int from = competence * ROWS;
            Arrays.fill(cheapest, from, from + ROWS, NOBODY);
            Arrays.fill(secondCheapest, from, from + ROWS, NOBODY);
            Arrays.fill(minutes, from, from + ROWS, NONE);
            Arrays.fill(shortest, from, from + ROWS, NOBODY);
            Arrays.fill(days, from, from + ROWS, NONE);
            Arrays.fill(quickest, from, from + ROWS, NOBODY);
            Arrays.fill(end, Code.of(competence, 0), Code.of(competence + 1, 0), NONE);
            Arrays.fill(earliest, Code.of(competence, 0), Code.of(competence + 1, 0), NOBODY);
        }
    }

    /** The level of the competence that a module presupposes if it presupposes nothing else, 0 if nothing at all; negative for what beats nothing. */
    int suitability(int module, int competence) {
        if (obliged[module]) {
            return UNSUITABLE;
        }
        int own = 0;
        for (int i = 0; i < catalogue.requiredCount(module); i++) {
            int required = catalogue.required(module, i);
            if (catalogue.requiredLevel(module, i) > situation.level(required)) {
                if (required != competence) {
                    return UNSUITABLE;
                }
                own = catalogue.requiredLevel(module, i);
            }
        }
        for (int group = 0; group < catalogue.groupCount(module); group++) {
            if (!situation.meetsGroup(module, group)) {
                return UNSUITABLE;
            }
        }
        return own;
    }

    /** Whether others that lead at least to this level of the competence beat the module. */
    boolean beats(int module, int competence, int level) {
        int own = ownPresupposed(module, competence);
        return isDearer(module, competence, level, own)
                && (!timeMatters || takesLonger(module, competence, level, own))
                && endsLater(module, competence, level, own);
    }

    /**
     * Takes a suitable module that leads to this level of the competence and may be proposed into account.
     *
     * @param own what it presupposes of the same competence
     */
    void add(int module, int competence, int level, int own) {
        int last = own == 0 ? ends.of(module) : ends.after(module, end[Code.of(competence, own)]);
        if (last > situation.stageEnd()) {
            return;
        }
        long key = key(cost(module) + assumptions.cost(module), module);
        int time = catalogue.minutes(module);
        int run = ends.isAlwaysOpen(module) ? ends.learningDays(module) : NONE;
        for (int to = level; to > 0; to--) {
            int row = row(competence, to, own);
            if (key < cheapest[row]) {
                secondCheapest[row] = cheapest[row];
                cheapest[row] = key;
            } else if (key < secondCheapest[row]) {
                secondCheapest[row] = key;
            }
            if (time < minutes[row] || (time == minutes[row] && key < shortest[row])) {
                minutes[row] = time;
                shortest[row] = key;
            }
            if (run < days[row] || (run == days[row] && run < NONE && key < quickest[row])) {
                days[row] = run;
                quickest[row] = key;
            }
            int code = Code.of(competence, to);
            if (last < end[code] || (last == end[code] && key < earliest[code])) {
                end[code] = last;
                earliest[code] = key;
            }
        }
    }

    /**
     * Which modules, the catalogue's or not, are beaten as a step to any level up to this one, by four or five that are noted; null if that depends on more. Where
     * few modules teach the competence it is not worth while.
     */
    @Nullable
    Beaten beaten(int competence, int level, DependencyNotes notes) {
        int row = row(competence, level, 0);
        int code = Code.of(competence, level);
        if (!begun[competence]
                || catalogue.providerCount(competence) < WORTH_WHILE
                || secondCheapest[row] == NOBODY
                || quickest[row] == NOBODY
                || earliest[code] == NOBODY
                || suitability(module(earliest[code]), competence) != 0) {
            return null;
        }
        int cost = scoring.usualCostAbove(Math.max(cost(secondCheapest[row]), cost(quickest[row])));
        if (cost == NONE) {
            return null;
        }
        nameWithCircle(module(cheapest[row]), notes);
        nameWithCircle(module(secondCheapest[row]), notes);
        nameWithCircle(module(quickest[row]), notes);
        nameWithCircle(module(earliest[code]), notes);
        int time = (days[row] - 1) * Situation.LONGEST_DAY + (days[row] > 1 ? 1 : 0);
        if (timeMatters) {
            nameWithCircle(module(shortest[row]), notes);
            time = Math.max(time, minutes[row] + 1);
        }
        return new Beaten(cost, time, end[code]);
    }

    /** What the module presupposes is part of what makes it beat others. */
    private static void nameWithCircle(int module, DependencyNotes notes) {
        notes.name(module);
        notes.nameCircle(module);
    }

    private boolean isDearer(int module, int competence, int level, int own) {
        return cheaper(key(leastCost(module), module), competence, level, own) > 1
                || cheaper(key(cost(module), module), competence, level, own) > 1;
    }

    /** How many cost less, 2 for more than one. */
    private int cheaper(long key, int competence, int level, int own) {
        int count = 0;
        for (int presupposed = 0; presupposed <= own; presupposed++) {
            int row = row(competence, level, presupposed);
            if (secondCheapest[row] < key) {
                return 2;
            }
            count += cheapest[row] < key ? 1 : 0;
        }
        return count;
    }

    private boolean takesLonger(int module, int competence, int level, int own) {
        int time = catalogue.minutes(module);
        long key = key(leastCost(module), module);
        for (int presupposed = 0; presupposed <= own; presupposed++) {
            int row = row(competence, level, presupposed);
            if (minutes[row] < time || (minutes[row] == time && shortest[row] < key)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsLater(int module, int competence, int level, int own) {
        int code = Code.of(competence, level);
        long key = key(leastCost(module), module);
        int last = ends.atLeast(module);
        if (end[code] < last || (end[code] == last && earliest[code] < key)) {
            return true;
        }
        if (catalogue.dates().any(module)) {
            return false;
        }
        int run = ends.learningDays(module);
        for (int presupposed = 0; presupposed <= own; presupposed++) {
            int row = row(competence, level, presupposed);
            if (days[row] < run || (days[row] == run && quickest[row] < key)) {
                return true;
            }
        }
        return false;
    }

    /** The level of the competence that the module presupposes, whatever else it does; 0 if none or if it is met. */
    private int ownPresupposed(int module, int competence) {
        for (int i = 0; i < catalogue.requiredCount(module); i++) {
            if (catalogue.required(module, i) == competence) {
                int level = catalogue.requiredLevel(module, i);
                return level > situation.level(competence) ? level : 0;
            }
        }
        return 0;
    }

    private int leastCost(int module) {
        if (leastCost[module] == 0) {
            leastCost[module] = scoring.atLeast(module);
        }
        return leastCost[module];
    }

    private int cost(int module) {
        if (fullCost[module] == 0) {
            fullCost[module] = scoring.cost(module);
        }
        return fullCost[module];
    }

    private static int row(int competence, int level, int own) {
        return (competence * Code.LEVELS + level) * Code.LEVELS + own;
    }

    private static int cost(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    private static int module(long key) {
        return (int) key;
    }

    private static long key(int cost, int module) {
        return ((long) cost << Integer.SIZE) | module;
    }
}
