package org.kommunalcampus.curriculum.engine;

import static org.kommunalcampus.curriculum.engine.LearningDays.NEVER;

import org.kommunalcampus.curriculum.engine.rule.Candidate;
import org.kommunalcampus.curriculum.engine.rule.Rules;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * In which order chosen modules are given their days: by the rules of precedence, but what would miss its due date otherwise no later than
 * it needs to. Never altered once made.
 */
final class Precedence {
    private final Supports supports;
    private final int[] order;

    private Precedence(Supports supports, int[] order) {
        this.supports = supports;
        this.order = order;
    }

    /** The order by the rules, equal ones by number. */
    static Precedence byRules(
            Situation situation, RelevantCatalogue relevant, Chances chances, Supports supports, Demands demands) {
        var sorted = new int[supports.count()];
        var candidates = new Candidate[supports.count()];
        for (int i = 0; i < supports.count(); i++) {
            int m = supports.module(i);
            candidates[i] = demands.candidate(m);
            int j = i;
            for (; j > 0 && precedes(situation, supports, m, sorted[j - 1], candidates); j--) {
                sorted[j] = sorted[j - 1];
            }
            sorted[j] = m;
        }
        new Rush(situation, relevant, chances, demands, sorted).keepDueDates();
        return new Precedence(supports, sorted);
    }

    /** How many modules there are. */
    int count() {
        return order.length;
    }

    /** The module in this place. */
    int module(int place) {
        return order[place];
    }

    /** The same order, but the module that is in one place and all that it rests on come no later than in another place before that. */
    Precedence ahead(int from, int to) {
        var moves = new boolean[order.length];
        moves[supports.place(order[from])] = true;
        for (int i = order.length - 1; i >= 0; i--) {
            int m = supports.module(i);
            for (int s = 0; moves[i] && s < supports.count(m); s++) {
                moves[supports.place(supports.of(m, s))] = true;
            }
        }
        var changed = new int[order.length];
        System.arraycopy(order, 0, changed, 0, to);
        int next = to;
        for (int pass = 0; pass < 2; pass++) {
            for (int i = to; i < order.length; i++) {
                if (moves[supports.place(order[i])] == (pass == 0)) {
                    changed[next++] = order[i];
                }
            }
        }
        return new Precedence(supports, changed);
    }

    private static boolean precedes(Situation situation, Supports supports, int m, int other, Candidate[] candidates) {
        for (var rule : Rules.PRECEDENCE) {
            if (situation.policy().applies(rule.name())) {
                int comparison = rule.compare(candidates[supports.place(m)], candidates[supports.place(other)]);
                if (comparison != 0) {
                    return comparison < 0;
                }
            }
        }
        return m < other;
    }

    /** Sees to due dates in an order that is being made. */
    private record Rush(
            Situation situation, RelevantCatalogue relevant, Chances chances, Demands demands, int[] sorted) {

        /** Moves what would miss its due date forward, no further than it needs to at the weekly pace. */
        void keepDueDates() {
            for (int i = 0; i < sorted.length; i++) {
                int m = sorted[i];
                int place = i;
                while (place > 0
                        && demands.due(m) < finishedBy(place)
                        && demands.due(sorted[place - 1]) > demands.due(m)) {
                    sorted[place] = sorted[place - 1];
                    sorted[--place] = m;
                }
            }
        }

        /** About when the module in this place is finished if all before it that has no date is done first. */
        private int finishedBy(int place) {
            long minutes = 0;
            for (int i = 0; i <= place; i++) {
                minutes += chances.dates(sorted[i]) == 0 ? relevant.minutes[sorted[i]] : 0;
            }
            long weeks = minutes / situation.learner().weeklyMinutes() + 1;
            return (int) Math.min(NEVER, situation.firstDay() + 7 * weeks);
        }
    }
}
