package org.kommunalcampus.curriculum.engine;

import java.util.BitSet;
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
    private final @Nullable Offer[] offers;
    private int[] candidates = new int[0];

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
        offers = new Offer[terrain.size];
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
        offerAll(draft, closures);
        for (var best = bestPaying(draft, closures); best != null; best = bestPaying(draft, closures)) {
            closures.take(draft, best.module);
        }
    }

    /** Takes the one bundle with the greatest gain that fits, whatever it spends. */
    void takeGreatest(Draft draft, Closures closures) {
        offerAll(draft, closures);
        long left = left(draft);
        Offer best = null;
        for (int m : candidates) {
            var offer = offers[m];
            if (offer != null && offer.spending <= left && (best == null || offer.gains(best))) {
                best = offer;
            }
        }
        if (best != null) {
            closures.take(draft, best.module);
        }
    }

    private void offerAll(Draft draft, Closures closures) {
        var seen = new BitSet(terrain.size);
        for (int c = 0; c < terrain.competences; c++) {
            for (int i = terrain.providers.from(c); i < terrain.providers.to(c) && draft.open(c); i++) {
                int m = terrain.providers.item(i);
                if (!draft.has(m) && closures.reachable(m) && !closures.excluded(m)) {
                    seen.set(m);
                }
            }
        }
        candidates = seen.stream().toArray();
        for (int m : candidates) {
            closures.fellSince(m);
            offers[m] = offer(draft, closures, m);
        }
    }

    /**
     * The bundle that pays best. What an offer gains only falls as the draft grows, and what it spends falls only if a label
     * fell; so an offer made earlier is a bound, and only the best one needs to be made again until it stays the best.
     */
    private @Nullable Offer bestPaying(Draft draft, Closures closures) {
        for (int m : candidates) {
            if (offers[m] != null && closures.fellSince(m)) {
                offers[m] = offer(draft, closures, m);
            }
        }
        long left = left(draft);
        Offer fresh = null;
        while (true) {
            Offer best = fresh;
            for (int m : candidates) {
                var offer = offers[m];
                if (offer != null && offer.spending <= left && (best == null || offer.pays(best))) {
                    best = offer;
                }
            }
            if (best == null || best == fresh) {
                return fresh;
            }
            fresh = offer(draft, closures, best.module);
            offers[best.module] = fresh;
            if (fresh != null && fresh.spending > left) {
                fresh = null;
            }
        }
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

    /** What the module offers now, null if nothing. */
    private @Nullable Offer offer(Draft draft, Closures closures, int m) {
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
        return sum == 0 ? null : new Offer(m, sum, spent);
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
