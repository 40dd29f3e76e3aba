package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.Nullable;

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
        raised = new int[terrain.competences];
    }

    /** A bundle under comparison. */
    private record Offer(int module, long gain, long spending) {
        boolean pays(Offer other) {
            long left = gain * other.spending;
            long right = other.gain * spending;
            return left != right ? left > right : spending < other.spending;
        }

        boolean gains(Offer other) {
            return gain != other.gain ? gain > other.gain : spending < other.spending;
        }
    }

    /** Fills the draft to which the closures belong. */
    void fill(Draft draft, Closures closures) {
        for (var best = best(draft, closures, false); best != null; best = best(draft, closures, false)) {
            closures.take(draft, best.module);
        }
    }

    /** Takes the one bundle with the greatest gain that fits, whatever it spends. */
    void takeGreatest(Draft draft, Closures closures) {
        var best = best(draft, closures, true);
        if (best != null) {
            closures.take(draft, best.module);
        }
    }

    private @Nullable Offer best(Draft draft, Closures closures, boolean greatest) {
        long left = left(draft);
        var compared = new boolean[terrain.size];
        Offer best = null;
        for (int c = 0; c < terrain.competences; c++) {
            if (!draft.open(c)) {
                continue;
            }
            for (int i = terrain.providers.from(c); i < terrain.providers.to(c); i++) {
                int m = terrain.providers.item(i);
                if (!compared[m] && !draft.has(m) && closures.reachable(m) && !closures.excluded(m)) {
                    compared[m] = true;
                    var offer = offer(draft, closures, m);
                    if (offer.gain > 0
                            && offer.spending <= left
                            && (best == null || (greatest ? offer.gains(best) : offer.pays(best)))) {
                        best = offer;
                    }
                }
            }
        }
        return best;
    }

    private long left(Draft draft) {
        if (limit == Long.MAX_VALUE) {
            return limit;
        }
        long left = limit;
        for (int m : draft.modules()) {
            left -= spending[m];
        }
        return left;
    }

    private Offer offer(Draft draft, Closures closures, int m) {
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
        return new Offer(m, sum, spent);
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
