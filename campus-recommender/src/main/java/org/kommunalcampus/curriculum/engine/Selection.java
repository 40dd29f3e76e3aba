package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Fills a draft greedily with bundles, each a module with its closure: always the one with the greatest gain for what it
 * spends, as long as it is worth more than it costs and keeps the limits. Ties go to the smaller spending, then to the smaller id.
 */
final class Selection {
    private final RelevantCatalogue relevant;
    private final Limits limits;
    private final boolean[] heads;
    private final long @Nullable [] prices;
    private final int[] spending;
    private final int[] raised;
    private final long[] offered;
    private final long[] spent;
    private final int[] minutes;
    private final int[] modules;
    private final boolean[] seen;
    private final int[] candidates;
    /** Of the candidates those that pay and fit. */
    private final int[] paying;

    private int candidateCount;

    /**
     * A way of filling.
     *
     * @param heads modules that may be in the draft for their own sake
     * @param prices by code the share of cost at which all levels up to this one can be covered, by which bundles are ranked; null
     *     ranks by what they are worth beyond their cost
     * @param spending what each module takes of what is scarce, at least 1
     */
    Selection(RelevantCatalogue relevant, Limits limits, boolean[] heads, long @Nullable [] prices, int[] spending) {
        this.relevant = relevant;
        this.limits = limits;
        this.heads = heads;
        this.prices = prices;
        this.spending = spending;
        seen = relevant.pool.flags(relevant.size);
        candidates = relevant.pool.ints(relevant.size);
        paying = relevant.pool.ints(relevant.size);
        raised = relevant.pool.ints(relevant.competences);
        offered = relevant.pool.longs(relevant.size, 0);
        spent = relevant.pool.longs(relevant.size, 0);
        minutes = relevant.pool.ints(relevant.size);
        modules = relevant.pool.ints(relevant.size);
    }

    /** A way of filling that looks at how much of the limits a bundle takes, or where there are none at its cost. */
    static Selection under(Limits limits, RelevantCatalogue relevant, boolean[] heads, Draft draft, Closures closures) {
        if (limits.none(relevant.size)) {
            return new Selection(relevant, limits, heads, StepPrices.upTo(relevant, draft, closures), relevant.cost);
        }
        var shares = relevant.pool.ints(relevant.size);
        for (int m = 0; m < relevant.size; m++) {
            shares[m] = share(limits, relevant, m);
        }
        return new Selection(relevant, limits, heads, null, shares);
    }

    /** Sum of the shares that the module takes of all hours and of all modules, in millionths. */
    private static int share(Limits limits, RelevantCatalogue relevant, int m) {
        long hours = limits.minutes() == Long.MAX_VALUE
                ? 0
                : 1_000_000L * Math.max(1, relevant.minutes[m]) / Math.max(1, limits.minutes());
        long places = limits.modules() == 0 ? 0 : 1_000_000L * limits.count(m) / limits.modules();
        return (int) Math.clamp(hours + places, 1, 2_000_000);
    }

    /** Fills the draft to which the closures belong. */
    void fill(Draft draft, Closures closures) {
        offerAll(draft, closures);
        for (int best = bestPaying(draft, closures); best >= 0; best = bestPaying(draft, closures)) {
            closures.take(draft, best);
        }
    }

    /**
     * Takes the one bundle that is the so-manyth by gain among those that fit, whatever it spends; returns whether there is one.
     *
     * @param rank 0 for the greatest gain
     */
    boolean takeByGain(int rank, Draft draft, Closures closures) {
        offerAll(draft, closures);
        int chosen = -1;
        for (int place = 0; place <= rank; place++) {
            int next = -1;
            for (int i = 0; i < candidateCount; i++) {
                int m = candidates[i];
                boolean fits = offered[m] > 0 && fits(m, draft);
                if (fits && (chosen < 0 || follows(m, chosen)) && (next < 0 || follows(next, m))) {
                    next = m;
                }
            }
            if (next < 0) {
                return false;
            }
            chosen = next;
        }
        closures.take(draft, chosen);
        return true;
    }

    /** Whether the module with its closure is worth more than it costs on top of the draft, limits left aside. */
    boolean pays(Draft draft, Closures closures, int m) {
        offer(draft, closures, m);
        return offered[m] > 0;
    }

    /** Whether the module comes after another one in the order by gain. */
    private boolean follows(int m, int other) {
        if (offered[m] != offered[other]) {
            return offered[m] < offered[other];
        }
        return spent[m] != spent[other] ? spent[m] > spent[other] : m > other;
    }

    private boolean pays(int m, int other) {
        long mine = offered[m] * spent[other];
        long others = offered[other] * spent[m];
        return mine != others ? mine > others : spent[m] < spent[other];
    }

    private boolean fits(int m, Draft draft) {
        return minutes[m] <= limits.minutesLeft(draft) && modules[m] <= limits.modulesLeft(draft);
    }

    private void offerAll(Draft draft, Closures closures) {
        Arrays.fill(seen, 0, relevant.size, false);
        for (int c = 0; c < relevant.competences; c++) {
            for (int i = relevant.providers.from(c); i < relevant.providers.to(c) && draft.open(c); i++) {
                int m = relevant.providers.item(i);
                seen[m] = heads[m] && !draft.has(m) && closures.reachable(m) && !closures.excluded(m);
            }
        }
        candidateCount = 0;
        for (int m = 0; m < relevant.size; m++) {
            if (seen[m]) {
                candidates[candidateCount++] = m;
                closures.fellSince(m);
                offer(draft, closures, m);
            }
        }
    }

    /**
     * The bundle that pays best, -1 if none does. What an offer gains only falls as the draft grows, and what it spends falls only
     * if a label fell; so an offer made earlier is a bound, and only the best one needs to be made again until it stays the best.
     */
    private int bestPaying(Draft draft, Closures closures) {
        long minutesLeft = limits.minutesLeft(draft);
        int modulesLeft = limits.modulesLeft(draft);
        int fitting = 0;
        for (int i = 0; i < candidateCount; i++) {
            int m = candidates[i];
            if (closures.fellSince(m)) {
                offer(draft, closures, m);
            }
            if (offered[m] > 0 && minutes[m] <= minutesLeft && modules[m] <= modulesLeft) {
                paying[fitting++] = m;
            }
        }
        int fresh = -1;
        while (true) {
            int best = fresh;
            for (int i = 0; i < fitting; i++) {
                int m = paying[i];
                if (offered[m] > 0 && (best < 0 || pays(m, best))) {
                    best = m;
                }
            }
            if (best == fresh) {
                return fresh;
            }
            offer(draft, closures, best);
            if (minutes[best] > minutesLeft || modules[best] > modulesLeft) {
                offered[best] = 0; // until a label falls it fits no more
            }
            fresh = offered[best] > 0 ? best : -1;
        }
    }

    /** Works out what the module offers now, and what it takes. */
    private void offer(Draft draft, Closures closures, int m) {
        int size = closures.bundle(m);
        long ranking = 0;
        long worth = 0;
        long taken = 0;
        int time = 0;
        int count = 0;
        for (int i = 0; i < size; i++) {
            int member = closures.bundled(i);
            if (!draft.has(member)) {
                taken += spending[member];
                time += relevant.minutes[member];
                count += limits.count(member);
                worth -= relevant.cost[member];
                for (int t = relevant.teaches.from(member); t < relevant.teaches.to(member); t++) {
                    ranking += prices == null ? 0 : step(draft, t, prices);
                    worth += raise(draft, t);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            lowerAgain(closures.bundled(i));
        }
        offered[m] = worth <= 0 ? 0 : prices == null ? worth : Math.max(1, ranking);
        spent[m] = taken;
        minutes[m] = time;
        modules[m] = count;
    }

    private long step(Draft draft, int teaching, long[] by) {
        int c = Code.competence(relevant.teaches.item(teaching));
        int from = Math.max(raised[c], Math.min(draft.level(c), relevant.target[c]));
        int to = Math.min(Code.level(relevant.teaches.item(teaching)), relevant.target[c]);
        return to > from ? by[Code.of(c, to)] - by[Code.of(c, from)] : 0;
    }

    /** What the module adds by what it teaches. */
    private long raise(Draft draft, int teaching) {
        int c = Code.competence(relevant.teaches.item(teaching));
        long sum = step(draft, teaching, relevant.gain);
        raised[c] = Math.max(raised[c], Math.min(Code.level(relevant.teaches.item(teaching)), relevant.target[c]));
        return sum;
    }

    private void lowerAgain(int m) {
        for (int i = relevant.teaches.from(m); i < relevant.teaches.to(m); i++) {
            raised[Code.competence(relevant.teaches.item(i))] = 0;
        }
    }
}
