package org.kommunalcampus.curriculum.engine;

/**
 * What each missing level is worth where all of them are to be covered at least cost: the least share of cost at which any
 * bundle covers it. A level that only dear modules cover is worth much, so that they are looked at first.
 */
final class StepPrices {
    private StepPrices() {}

    /** By code the price of all missing levels up to this one. */
    static long[] upTo(RelevantCatalogue relevant, Draft draft, Closures closures) {
        var prices = relevant.pool.longs(relevant.codes, Long.MAX_VALUE);
        var cheapest = relevant.pool.ints(relevant.codes);
        for (int m = 0; m < relevant.size; m++) {
            if (!draft.has(m) && closures.reachable(m)) {
                offer(relevant, draft, closures, m, prices, cheapest);
            }
        }
        for (int c = 0; c < relevant.competences; c++) {
            prices[Code.of(c, 0)] = 0;
            for (int level = 1; level < Code.LEVELS; level++) {
                boolean open = level > draft.level(c) && level <= relevant.target[c];
                long step = open ? Math.max(1, prices[Code.of(c, level)]) : 0;
                if (open && step < Long.MAX_VALUE) {
                    closures.note(cheapest[Code.of(c, level)]);
                }
                prices[Code.of(c, level)] = prices[Code.of(c, level - 1)] + step;
            }
        }
        return prices;
    }

    private static void offer(
            RelevantCatalogue relevant, Draft draft, Closures closures, int m, long[] prices, int[] cheapest) {
        int steps = 0;
        for (int i = relevant.teaches.from(m); i < relevant.teaches.to(m); i++) {
            steps += Math.max(0, reached(relevant, i) - draft.level(Code.competence(relevant.teaches.item(i))));
        }
        if (steps == 0) {
            return;
        }
        long cost = 0;
        int size = closures.bundle(m);
        for (int i = 0; i < size; i++) {
            cost += draft.has(closures.bundled(i)) ? 0 : relevant.cost[closures.bundled(i)];
        }
        for (int i = relevant.teaches.from(m); i < relevant.teaches.to(m); i++) {
            int c = Code.competence(relevant.teaches.item(i));
            for (int level = draft.level(c) + 1; level <= reached(relevant, i); level++) {
                if (cost / steps < prices[Code.of(c, level)]) {
                    prices[Code.of(c, level)] = cost / steps;
                    cheapest[Code.of(c, level)] = m;
                }
            }
        }
    }

    private static int reached(RelevantCatalogue relevant, int position) {
        int code = relevant.teaches.item(position);
        return Math.min(Code.level(code), relevant.target[Code.competence(code)]);
    }
}
