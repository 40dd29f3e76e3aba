package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;

/**
 * Fills a draft greedily with bundles, each a module with its closure: always the one with the greatest gain for what it
 * spends, until no gap is open or nothing fits the limit. Ties go to the smaller spending, then to the smaller id.
 */
final class Selection {
    private final Terrain terrain;
    private final long[] gain;
    private final int[] spending;
    private final long limit;
    private final int[] raised;
    private final long[] offered;
    private final long[] price;
    private final boolean[] seen;
    private final int[] candidates;
    private int candidateCount;

    /**
     * A way of filling.
     *
     * @param gain by code the gain of all levels up to this one
     * @param spending what each module takes of the limit, at least 1
     * @param limit what all modules together may take
     */
    Selection(Terrain terrain, long[] gain, int[] spending, long limit) {
        this.terrain = terrain;
        this.gain = gain;
        this.spending = spending;
        this.limit = limit;
        seen = terrain.arena.flags(terrain.size);
        candidates = terrain.arena.ints(terrain.size);
        raised = terrain.arena.ints(terrain.competences);
        offered = terrain.arena.longs(terrain.size, 0);
        price = terrain.arena.longs(terrain.size, 0);
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
        long left = left(draft);
        int chosen = -1;
        for (int place = 0; place <= rank; place++) {
            int next = -1;
            for (int i = 0; i < candidateCount; i++) {
                int m = candidates[i];
                boolean fits = offered[m] > 0 && price[m] <= left;
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

    /** Whether the module comes after another one in the order by gain. */
    private boolean follows(int m, int other) {
        if (offered[m] != offered[other]) {
            return offered[m] < offered[other];
        }
        return price[m] != price[other] ? price[m] > price[other] : m > other;
    }

    private boolean pays(int m, int other) {
        long mine = offered[m] * price[other];
        long others = offered[other] * price[m];
        return mine != others ? mine > others : price[m] < price[other];
    }

    private void offerAll(Draft draft, Closures closures) {
        Arrays.fill(seen, 0, terrain.size, false);
        for (int c = 0; c < terrain.competences; c++) {
            for (int i = terrain.providers.from(c); i < terrain.providers.to(c) && draft.open(c); i++) {
                int m = terrain.providers.item(i);
                seen[m] = !draft.has(m) && closures.reachable(m) && !closures.excluded(m);
            }
        }
        candidateCount = 0;
        for (int m = 0; m < terrain.size; m++) {
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
        for (int i = 0; i < candidateCount; i++) {
            int m = candidates[i];
            if (offered[m] > 0 && closures.fellSince(m)) {
                offer(draft, closures, m);
            }
        }
        long left = left(draft);
        int fresh = -1;
        while (true) {
            int best = fresh;
            for (int i = 0; i < candidateCount; i++) {
                int m = candidates[i];
                if (offered[m] > 0 && price[m] <= left && (best < 0 || pays(m, best))) {
                    best = m;
                }
            }
            if (best == fresh) {
                return fresh;
            }
            offer(draft, closures, best);
            fresh = offered[best] > 0 && price[best] <= left ? best : -1;
        }
    }

    private long left(Draft draft) {
        if (limit == Long.MAX_VALUE) {
            return limit;
        }
        long left = limit;
        for (int i = 0; i < draft.count(); i++) {
            left -= spending[draft.module(i)];
        }
        return left;
    }

    /** Works out what the module offers now, and at what price. */
    private void offer(Draft draft, Closures closures, int m) {
        int size = closures.bundle(m);
        long sum = 0;
        long spent = 0;
        for (int i = 0; i < size; i++) {
            int member = closures.bundled(i);
            if (!draft.has(member)) {
                spent += spending[member];
                sum += raise(draft, member);
            }
        }
        for (int i = 0; i < size; i++) {
            lowerAgain(closures.bundled(i));
        }
        offered[m] = sum;
        price[m] = spent;
    }

    private long raise(Draft draft, int m) {
        long sum = 0;
        for (int i = terrain.teaches.from(m); i < terrain.teaches.to(m); i++) {
            int c = Code.competence(terrain.teaches.item(i));
            int from = Math.max(raised[c], Math.min(draft.level(c), terrain.target[c]));
            int to = Math.min(Code.level(terrain.teaches.item(i)), terrain.target[c]);
            if (to > from) {
                sum += gain[Code.of(c, to)] - gain[Code.of(c, from)];
                raised[c] = to;
            }
        }
        return sum;
    }

    private void lowerAgain(int m) {
        for (int i = terrain.teaches.from(m); i < terrain.teaches.to(m); i++) {
            raised[Code.competence(terrain.teaches.item(i))] = 0;
        }
    }
}
