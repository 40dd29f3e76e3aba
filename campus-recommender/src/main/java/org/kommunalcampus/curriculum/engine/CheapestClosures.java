package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;

/** Closures of least cost, or of least time, given what is in a draft already; shared parts are counted for each use, so labels are bounds. */
final class CheapestClosures extends Closures {
    private final boolean[] unusable;
    private final int[] price;
    private final boolean[] found;
    private final boolean[] asked;
    private final int[] waiting;
    private int waitingCount;
    private Draft draft;
    private int banned = -1;

    /**
     * Closures for a draft; nothing is computed yet.
     *
     * @param unusable modules that cannot be reached in time
     */
    CheapestClosures(RelevantCatalogue relevant, boolean[] unusable, Draft draft) {
        this(relevant, unusable, draft, relevant.cost);
    }

    /**
     * The same, where something else than cost is to be least.
     *
     * @param price what is to be least of each module, not negative
     */
    CheapestClosures(RelevantCatalogue relevant, boolean[] unusable, Draft draft, int[] price) {
        super(relevant);
        this.price = price;
        this.unusable = unusable;
        this.draft = draft;
        found = relevant.pool.flags(relevant.size);
        asked = relevant.pool.flags(relevant.competences);
        waiting = relevant.pool.ints(relevant.size);
    }

    /** Computes what the draft may need yet to close its gaps and to meet its obligations. */
    void computeFor(Draft other) {
        computeFor(other, -1);
    }

    /** The same as if the banned module did not exist. */
    void computeFor(Draft other, int bannedModule) {
        draft = other;
        banned = bannedModule;
        clear();
        Arrays.fill(found, 0, relevant.size, false);
        Arrays.fill(asked, 0, relevant.competences, false);
        waitingCount = 0;
        for (int m = 0; m < relevant.size; m++) {
            if (relevant.obliged[m]) {
                find(m);
            }
        }
        for (int c = 0; c < relevant.competences; c++) {
            if (draft.open(c)) {
                ask(c);
            }
        }
        while (waitingCount > 0) {
            follow(waiting[--waitingCount]);
        }
        var byCost = relevant.byCost();
        for (int i = 0; i < relevant.size; i++) {
            int m = byCost[i];
            if (found[m] && presupposesNothing(m)) {
                queue(m);
            }
        }
        propagate();
    }

    /** Computes the labels of all modules, whatever the draft needs. */
    void computeForAll() {
        Arrays.fill(found, 0, relevant.size, true);
        computeAll();
    }

    /** Whether the module's label does not rest on others, which would call upon it as they fall. */
    private boolean presupposesNothing(int m) {
        if (draft.has(m) || relevant.waived[m]) {
            return true;
        }
        for (int i = relevant.requires.from(m); i < relevant.requires.to(m); i++) {
            int code = relevant.requires.item(i);
            if (!met(Code.competence(code), Code.level(code))) {
                return false;
            }
        }
        return relevant.groups.isEmpty(m);
    }

    private void ask(int c) {
        if (!asked[c]) {
            asked[c] = true;
            for (int i = relevant.providers.from(c); i < relevant.providers.to(c); i++) {
                find(relevant.providers.item(i));
            }
        }
    }

    private void find(int m) {
        if (!found[m] && !excluded(m)) {
            found[m] = true;
            waiting[waitingCount++] = m;
        }
    }

    private void follow(int m) {
        if (draft.has(m) || relevant.waived[m]) {
            return;
        }
        for (int i = relevant.requires.from(m); i < relevant.requires.to(m); i++) {
            int code = relevant.requires.item(i);
            if (!met(Code.competence(code), Code.level(code))) {
                ask(Code.competence(code));
            }
        }
        for (int g = relevant.groups.from(m); g < relevant.groups.to(m); g++) {
            int group = relevant.groups.item(g);
            for (int i = relevant.alternatives.from(group); i < relevant.alternatives.to(group); i++) {
                find(relevant.alternatives.item(i));
            }
        }
    }

    @Override
    long evaluate(int m) {
        if (draft.has(m)) {
            return 0;
        }
        long sum = price[m];
        if (relevant.waived[m]) {
            return sum;
        }
        for (int i = relevant.requires.from(m); i < relevant.requires.to(m) && sum < NEVER; i++) {
            int c = Code.competence(relevant.requires.item(i));
            int level = Code.level(relevant.requires.item(i));
            if (!met(c, level)) {
                sum += labelOf(c, level);
            }
        }
        for (int i = relevant.groups.from(m); i < relevant.groups.to(m) && sum < NEVER; i++) {
            int best = bestOf(relevant.groups.item(i));
            sum += best < 0 ? NEVER : label[best];
        }
        return sum;
    }

    @Override
    boolean met(int c, int level) {
        return draft.level(c) >= level;
    }

    @Override
    boolean done(int m) {
        return draft.has(m);
    }

    @Override
    boolean excluded(int m) {
        return unusable[m] || m == banned;
    }

    @Override
    boolean looksAt(int m) {
        return found[m];
    }

    @Override
    boolean suffices(int m, int c, int level) {
        return true;
    }

    @Override
    boolean precedes(int m, int other) {
        return price == relevant.cost ? m < other : costsLess(m, other);
    }

    @Override
    void added(int m) {
        lower(m, 0);
    }
}
